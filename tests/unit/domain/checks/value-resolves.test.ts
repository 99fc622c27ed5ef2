import { describe, expect, test } from 'vitest';
import { valueMeetsExpectation, valueResolves } from '../../../../src/domain/checks/value-resolves.ts';
import { dataset, field, report } from '../../builders.ts';
import { onReport } from './run.ts';

const datasets = {
  tvl: dataset(
    [
      { date: '2024', chain: 'alpha', value: 8e9, share: 40 },
      { date: '2024', chain: 'beta', value: 2e9, share: null },
    ],
    {
      fields: [
        field('date'),
        field('chain'),
        field('value', 'number', { unit: 'USD' }),
        field('share', 'number', { unit: 'percent' }),
      ],
    },
  ),
};
const alpha = 'tvl.value[chain=alpha]';
const ratio = `tvl.value[chain=beta] / ${alpha}`;

describe('value-resolves', () => {
  const found = (one: string) => onReport(valueResolves, { datasets, essays: { one } });

  test('a value that names numbers of the data is sound', () => {
    for (const of of [alpha, ratio, `sum(tvl.value[]) - ${alpha}`, 'count(tvl[chain=gamma])'])
      expect(found(`x <Value of="${of}" />\n`)).toEqual([]);
  });

  test('one that does not is found at its tag, in the words of the evaluation', () => {
    expect(found('x <Value of="tvl.value[chain=gamma]" /> and\n<Value of="nonsense" />\n')).toEqual([
      'essays/one 1:3: no row of `tvl` matches `chain=gamma`',
      'essays/one 2:1: `nonsense` is not of the form `dataset.column[column=value, …]`',
    ]);
  });

  test('units that do not go together and a division by zero are found', () => {
    expect(found(`x <Value of="${alpha} / tvl.share[chain=alpha]" />\n`)).toEqual([
      'essays/one 1:3: USD and percent do not go together',
    ]);
    expect(found('x <Value of="count(tvl[]) / count(tvl[chain=gamma])" />\n')).toEqual([
      'essays/one 1:3: `count(tvl[]) / count(tvl[chain=gamma])` divides by zero',
    ]);
  });

  test('what to do names every form that a value may have', () => {
    const [finding] = valueResolves.check(report({ essays: { one: 'x <Value of="x" />\n' } }));
    for (const form of ['[chain=base', ' / ', ' - ', 'count(dataset[…])', '`max`', '`min`', '`sum`'])
      expect(finding!.todo).toContain(form);
  });

  test('a value of a dataset with faults of its own is not reported as well', () => {
    const one =
      'x <Value of="broken.value[chain=alpha]" /> <Value of="count(tvl[]) / count(broken[])" /> <Value of="broken" />\n';
    const built = report({ datasets, essays: { one } });
    const known = { ...built.known, datasets: new Set(['tvl', 'broken']) };
    expect(valueResolves.check({ ...built, known }).map(({ found }) => found)).toEqual([
      '`broken` is not of the form `dataset.column[column=value, …]`',
    ]);
    expect(valueResolves.check(built)).toHaveLength(3);
  });

  test('a value in a commentary is looked up as well', () => {
    const commentary = { reply: 'x <Value of="tvl.value[chain=gamma]" />\n' };
    expect(onReport(valueResolves, { datasets, commentary })).toEqual([
      'commentary/reply 1:3: no row of `tvl` matches `chain=gamma`',
    ]);
  });
});

describe('value-meets-expectation', () => {
  const on = (text: string) => onReport(valueMeetsExpectation, { datasets, essays: { one: `x ${text}\n` } });
  const found = (of: string, attributes: string) =>
    on(`<Value of="${of}" ${attributes} />`).map((line) => line.slice('essays/one 1:3: '.length));

  test('a value of which nothing is expected is sound', () => {
    expect(on(`<Value of="${alpha}" />`)).toEqual([]);
  });

  test('an expectation that holds is sound, at its border too', () => {
    expect(found(alpha, 'expect="= 8 billion"')).toEqual([]);
    expect(found(alpha, 'expect=">= 8 billion, < 9 billion"')).toEqual([]);
    expect(found(ratio, 'as="percent" digits="2" expect="> 0.2, < 0.3"')).toEqual([]);
    expect(found('tvl.share[chain=alpha]', 'expect="> 39"')).toEqual([]);
  });

  test('one that does not is found at its tag, with the value as it is written and as it is', () => {
    expect(on(`<Value of="${alpha}" expect="> 8 billion" />`)).toEqual([
      'essays/one 1:3: the value is $8.00 billion (8000000000), and the sentence expects `> 8 billion`',
    ]);
    expect(found(ratio, 'as="percent" expect="> 0.2, < 0.25"')).toEqual([
      'the value is 0.25 (0.25), and the sentence expects `> 0.2, < 0.25`',
    ]);
  });

  test('an expectation of another shape is found, also where the value is not there', () => {
    const text = '`expect="more than 3"` is no comparison';
    expect(found(alpha, 'expect="more than 3"')).toEqual([text]);
    expect(found('nonsense', 'expect="more than 3"')).toEqual([text]);
    expect(found(alpha, 'expect=""')).toEqual(['`expect=""` is no comparison']);
  });

  test('a value that is not there is left to the other rule', () => {
    expect(found('tvl.value[chain=gamma]', 'expect="> 3" as="percent" digits="2"')).toEqual([]);
  });

  test('only a ratio is written in per cent or as a change', () => {
    expect(found(ratio, 'as="percent"')).toEqual([]);
    expect(found(ratio, 'as="change"')).toEqual([]);
    expect(found(alpha, 'as="percent"')).toEqual(['`as="percent"` does not fit this value']);
    expect(found('tvl.share[chain=alpha]', 'as="percent"')).toEqual(['`as="percent"` does not fit this value']);
    expect(found(`${alpha} - tvl.value[chain=beta]`, 'as="change"')).toEqual(['`as="change"` does not fit this value']);
    expect(found('count(tvl[])', 'as="percent"')).toEqual(['`as="percent"` does not fit this value']);
  });

  test('no ratio is written in a way that is not known', () => {
    for (const as of ['Percent', 'times', ''])
      expect(found(ratio, `as="${as}"`)).toEqual([`\`as="${as}"\` does not fit this value`]);
  });

  test('figures are one to nine', () => {
    expect([found(alpha, 'digits="1"'), found(alpha, 'digits="9"')]).toEqual([[], []]);
    for (const digits of ['0', '10', '2.5', '-1', 'two', ' 2', ''])
      expect(found(alpha, `digits="${digits}"`)).toEqual([`\`digits="${digits}"\` is not a number of figures`]);
  });

  test('each value is judged by itself, in a commentary as well', () => {
    const reply = `x <Value of="${alpha}" expect="> 9 billion" /> <Value of="${alpha}" expect="> 7 billion" />\n\n<Value of="${alpha}" digits="x" /> y\n`;
    expect(onReport(valueMeetsExpectation, { datasets, commentary: { reply } })).toEqual([
      'commentary/reply 1:3: the value is $8.00 billion (8000000000), and the sentence expects `> 9 billion`',
      'commentary/reply 3:1: `digits="x"` is not a number of figures',
    ]);
  });
});
