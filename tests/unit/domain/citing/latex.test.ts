import { expect, test } from 'vitest';
import { escapeLatex, protectCapitals } from '../../../../src/domain/citing/latex.ts';

test('what LaTeX reads as a command is escaped', () => {
  expect(escapeLatex('# $ % & _')).toBe('\\# \\$ \\% \\& \\_');
  expect(escapeLatex('{a} ~ ^')).toBe('\\textbraceleft{}a\\textbraceright{} \\textasciitilde{} \\textasciicircum{}');
  expect(escapeLatex('C:\\x')).toBe('C:\\textbackslash{}x');
});

test('what old fonts show as another sign is written by name', () => {
  expect(escapeLatex('a < b > c | d')).toBe('a \\textless{} b \\textgreater{} c \\textbar{} d');
});

test('signs that LaTeX would join stay apart', () => {
  expect(escapeLatex('a -- b --- c')).toBe('a -{}- b -{}-{}- c');
  expect(escapeLatex("``x'' ?`")).toBe("`{}`x'{}' ?{}`");
});

test('quotation marks, accents and other scripts stay', () => {
  expect(escapeLatex('“é” ‘ß’ 以太坊 "it\'s"')).toBe('“é” ‘ß’ 以太坊 "it\'s"');
});

test('words with capitals are braced, but for the first letter of all', () => {
  expect(protectCapitals('The moat of Base')).toBe('The moat of {Base}');
  expect(protectCapitals('DeFi is iOS')).toBe('{DeFi} is {iOS}');
  expect(protectCapitals('“Layer 2” in Łódź')).toBe('{“Layer} 2” in {Łódź}');
});

test('no brace stands before a backslash, which BibTeX would take for an accent', () => {
  expect(protectCapitals('an &Co')).toBe('an {{\\&Co}}');
  expect(protectCapitals('an R&D')).toBe('an {R\\&D}');
});
