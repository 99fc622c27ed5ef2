/** 1 as "1st", 2 as "2nd", 11 as "11th", 23 as "23rd". */
export function ordinal(number: number): string {
  const ending = /1\d$/.test(String(number)) ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}
