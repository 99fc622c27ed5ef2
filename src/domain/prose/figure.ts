/** Figures as they are typed in prose: amounts of money and large counts. */

export interface Figure {
  /** As it is typed, as in "$8.18 billion". */
  text: string;
  /** Index in the text of its first character. */
  index: number;
  isMoney: boolean;
  value: number;
  /** Half of the last place that is written: the value may be off by so much. */
  precision: number;
  /** Figures that are written, zeros at the left not counted. */
  digits: number;
}

const scales = { thousand: 1e3, million: 1e6, m: 1e6, billion: 1e9, bn: 1e9, trillion: 1e12 } as const;

const figure =
  /(?<![\w.,$])(?<money>(?:US)?\$\s?)?(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:\s?(?<scale>thousand|million|billion|trillion|bn|m)\b)?(?![\d%]|\.\d)/g;

/**
 * Every amount of money, and every count that is grouped in thousands or has a scale: "$450", "90,000", "12.4 million".
 * Percentages, ranks, dates and other bare numbers are none.
 */
export function figuresIn(text: string): Figure[] {
  return [...text.matchAll(figure)].flatMap((match) => {
    const { money, number, scale } = match.groups as { money?: string; number: string; scale?: keyof typeof scales };
    const isMoney = money !== undefined;
    if (!isMoney && !number.includes(',') && (!scale || scale === 'm')) return [];
    const factor = scale ? scales[scale] : 1;
    const plain = number.replaceAll(',', '');
    const [, decimals = ''] = plain.split('.');
    return {
      text: match[0],
      index: match.index,
      isMoney,
      value: Number(plain) * factor,
      precision: 0.5 * 10 ** -decimals.length * factor,
      digits: plain.replace('.', '').replace(/^0+/, '').length,
    };
  });
}
