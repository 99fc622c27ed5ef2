import { expect, test } from 'vitest';
import { editionState } from '../../../../src/domain/editions/edition-state.ts';
import { edition, report } from '../../builders.ts';

const text = '## A [#a]\n\nOne.\n\n## B [#b]\n\nTwo.\n';
const state = (today: string, changes: object = {}) => {
  const essays = { one: { text: today, title: 'An essay', editions: [edition(1)], ...changes } };
  const whole = report({ essays, editions: { 'one/v1': text } });
  return editionState(whole, whole.essays.get('one')!);
};

test('an essay that nobody published says how', () => {
  expect(state(text, { editions: [] })).toBe('never published: npm run edition -- one "First edition."');
});

test('an essay that is as it was published says so', () => {
  expect(state(text)).toBe('as published in edition 1');
});

test('sections with other words, titles, new ones and those that went are counted', () => {
  expect(state(text.replace('One.', 'Eins.'))).toBe('1 section changed since edition 1');
  expect(state(text.replace('One.', 'Eins.').replace('## B', '## Bee'))).toBe('2 sections changed since edition 1');
  expect(state(text.replace('[#b]', '[#c]'))).toBe('2 sections changed since edition 1');
});

test('what changed besides the words is named', () => {
  expect(state(text, { title: 'Another' })).toBe('its title changed since edition 1');
});
