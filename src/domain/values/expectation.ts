/** What a sentence says of the number in it: `expect="> 0.6"`, so that the sentence fails when the data change under it. */

interface Comparison {
  sign: keyof typeof holds;
  /** In the unit of the value: dollars, percent, or a plain number. */
  than: number;
}

const holds = {
  '>': (a: number, b: number) => a > b,
  '>=': (a: number, b: number) => a >= b,
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '=': (a: number, b: number) => a === b,
};

/** Powers of ten, put into the number itself, so that 2.3 billion is what it says and no product of floats. */
const scales: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 };
const shape = /^(?<sign>[<>]=?|=)\s*(?<number>-?\d+(?:\.\d+)?)(?:\s+(?<scale>thousand|million|billion|trillion))?$/;

/** Reads comparisons, `> 0.6` or `>= 2 billion, < 3 billion`; null when one has another shape. */
export function parseExpectation(text: string): Comparison[] | null {
  const comparisons = text.split(',').map((part): Comparison | null => {
    const groups = shape.exec(part.trim())?.groups;
    if (!groups) return null;
    return {
      sign: groups.sign as Comparison['sign'],
      than: Number(`${groups.number}e${scales[groups.scale ?? ''] ?? 0}`),
    };
  });
  return comparisons.includes(null) ? null : (comparisons as Comparison[]);
}

/** Whether a value passes all comparisons. */
export function meets(value: number, comparisons: readonly Comparison[]): boolean {
  return comparisons.every(({ sign, than }) => holds[sign](value, than));
}
