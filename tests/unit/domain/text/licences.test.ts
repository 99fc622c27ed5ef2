import { expect, test } from 'vitest';
import { licenceLine } from '../../../../src/domain/text/licences.ts';

const line = (...names: string[]) => licenceLine(names.map((name) => ({ name })));

test('a licence of Creative Commons is written as people write it, others by their names', () => {
  expect(line('CC-BY-4.0')).toBe('CC BY 4.0');
  expect(line('CC-BY-NC-SA-4.0')).toBe('CC BY-NC-SA 4.0');
  expect(line('CC0-1.0')).toBe('CC0-1.0');
  expect(line('MIT')).toBe('MIT');
});

test('each licence is named once, in the order of the datasets', () => {
  expect(line('MIT', 'CC-BY-4.0', 'MIT')).toBe('MIT; CC BY 4.0');
});

test('data without a stated licence is said to have none, at the end', () => {
  expect(line('unknown')).toBe('none stated');
  expect(line('unknown', 'unknown')).toBe('none stated');
  expect(line('unknown', 'CC-BY-NC-4.0')).toBe('CC BY-NC 4.0; none stated for some sources');
});

test('there is nothing to say of nothing', () => {
  expect(line()).toBe('');
});
