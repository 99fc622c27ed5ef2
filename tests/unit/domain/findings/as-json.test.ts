import { expect, test } from 'vitest';
import { asJson, type JsonReport } from '../../../../src/domain/findings/as-json.ts';

const finding = { file: 'b', line: 2, column: 4, rule: 'key-is-unique', found: 'twice', todo: 'keep one' };

test('has counts, the findings in the order of places, and what is not published', () => {
  const warning = { ...finding, file: 'a', length: 3, severity: 'warning' as const };
  const text = asJson([finding, warning], [{ ...finding, rule: 'published-text-is-an-edition' }]);
  expect(text).not.toContain('\n');
  const report = JSON.parse(text) as JsonReport;
  expect(report).toEqual({
    errors: 1,
    warnings: 1,
    findings: [
      { ...finding, file: 'a', length: 3, severity: 'warning' },
      { ...finding, length: null, severity: 'error' },
    ],
    unpublished: [{ ...finding, length: null, severity: 'error', rule: 'published-text-is-an-edition' }],
  });
});

test('of a sound folder is empty and complete', () => {
  expect(JSON.parse(asJson([], []))).toEqual({ errors: 0, warnings: 0, findings: [], unpublished: [] });
});
