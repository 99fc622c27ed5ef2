import { describe, expect, test } from 'vitest';
import { recordExists } from '../../../../src/domain/checks/record-exists.ts';
import { chart, claim, layer, ledger, report, source, term } from '../../builders.ts';
import { onReport } from './run.ts';

const rule = (id: string) => recordExists.find((one) => one.id === id)!;

test('there is one rule for each kind of record', () => {
  expect(recordExists.map(({ id }) => id)).toEqual([
    'source-exists',
    'claim-exists',
    'term-exists',
    'dataset-exists',
    'chart-exists',
    'essay-exists',
  ]);
});

describe('a missing record is found at its mention', () => {
  test('source, with the nearest', () => {
    const parts = { essays: { one: '[@seet]\n' }, sources: { seed: source() } };
    expect(onReport(rule('source-exists'), parts)).toEqual([
      'essays/one 1:3: source `seet` does not exist; nearest: `seed`',
    ]);
  });

  test('claim, looked for in every ledger', () => {
    const parts = {
      essays: { one: 'x <Claim id="two-1" /> <Claim id="quite-other" />\n' },
      ledgers: { two: ledger([claim('two-1')]) },
    };
    expect(onReport(rule('claim-exists'), parts)).toEqual(['essays/one 1:24: claim `quite-other` does not exist']);
  });

  test('term, chart and dataset', () => {
    const parts = {
      essays: { one: 'x <Term id="gone">t</Term> <See chart="none" />\n' },
      charts: { c: chart({ layers: [layer({ dataset: 'nowhere' })] }) },
    };
    expect(onReport(rule('term-exists'), parts)).toEqual(['essays/one 1:3: term `gone` does not exist']);
    expect(onReport(rule('chart-exists'), parts)).toEqual(['essays/one 1:28: chart `none` does not exist']);
    expect(onReport(rule('dataset-exists'), parts)).toEqual([
      'charts/c/layers/0/dataset: dataset `nowhere` does not exist',
    ]);
  });

  test('essay, which is known by its ledger', () => {
    const parts = { terms: { t: term({ essays: ['one', 'two'] }) }, ledgers: { one: ledger([claim('one-1')]) } };
    expect(onReport(rule('essay-exists'), parts)).toEqual(['terms/t/essays/1: essay `two` does not exist']);
  });
});

test('what to do names the file in which the record would stand', () => {
  const [finding] = rule('source-exists').check(report({ essays: { one: 'x' } }));
  expect(finding!.todo).toBe('add content/sources/seed.yaml');
});

test('a record that is there and broken is not reported at each mention', () => {
  const built = report({ essays: { one: '[@bad]\n' }, sources: { seed: source() } });
  const known = { ...built.known, sources: new Set(['seed', 'bad']) };
  expect(rule('source-exists').check({ ...built, known })).toEqual([]);
});
