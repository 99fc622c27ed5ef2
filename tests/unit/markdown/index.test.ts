import { expect, test } from 'vitest';
import { dialect } from '../../../src/markdown/index.ts';
import { refuseCode } from '../../../src/markdown/refuse-code.ts';

const name = (plugin: unknown) => (plugin as { name: string }).name;
const plugins = dialect('/report/').map((entry) => (Array.isArray(entry) ? (entry as unknown[]) : [entry]));

test('code is refused before any other plugin sees the text', () => {
  expect(plugins[0]).toEqual([refuseCode]);
});

test('notes stand in the text before citations and values are numbered, and every plugin runs once', () => {
  const names = plugins.map(([plugin]) => name(plugin));
  expect(names.indexOf('notes')).toBeLessThan(names.indexOf('citations'));
  expect(names.indexOf('notes')).toBeLessThan(names.indexOf('values'));
  expect(new Set(names).size).toBe(names.length);
  expect([...names].sort()).toEqual([
    'citations',
    'figures',
    'links',
    'notes',
    'refuseCode',
    'sections',
    'tables',
    'values',
  ]);
});

test('links are given the base path', () => {
  expect(plugins.find(([plugin]) => name(plugin) === 'links')![1]).toEqual({ base: '/report/' });
});
