import { describe, expect, test } from 'vitest';
import { sectionHtml } from '../../../../src/domain/prose/section-html.ts';

const fit = (html: string, local: string[] = []) => sectionHtml(html, '/report/essays/one/', new Set(local));

describe('the heading', () => {
  test('is taken off with all that stands in it, and what follows stays', () => {
    expect(fit('\n  <h2 id="a-title" class="heading">On <em>a</em> <a href="#a">#</a></h2>\n<p>Text.</p>')).toBe(
      '\n<p>Text.</p>',
    );
    expect(fit('<h3 id="b-title">B</h3><p>Text.</p>')).toBe('<p>Text.</p>');
  });

  test('is taken off with the section’s former names before it', () => {
    expect(fit('<span id="old"></span><span id="older"></span>\n<h2>A</h2><p>Text.</p>')).toBe('<p>Text.</p>');
  });

  test('is the first thing and no other', () => {
    expect(fit('<p>Text.</p><h2>A</h2>')).toBe('<p>Text.</p><h2>A</h2>');
    expect(fit('<h2>A</h2><h2>B</h2>')).toBe('<h2>B</h2>');
    expect(fit('<h4>A</h4>')).toBe('<h4>A</h4>');
  });
});

describe('the headings inside', () => {
  test('rise by one level, so that none follows the title by two', () => {
    expect(fit('<h2>A</h2><h3 id="b-title">B</h3><p>Text.</p><h3>C</h3>')).toBe(
      '<h2 id="b-title">B</h2><p>Text.</p><h2>C</h2>',
    );
  });

  test('are not tags that only begin like one', () => {
    expect(fit('<h2>A</h2><h3x>B</h3x>&lt;h3&gt;')).toBe('<h3x>B</h3x>&lt;h3&gt;');
  });
});

describe('a link', () => {
  test('to a figure that stayed in the essay says so', () => {
    const link = (id: string) => `<a href="#chart-${id}">Figure&nbsp;2</a>`;
    expect(fit(link('a'))).toBe('<a href="/report/essays/one/#chart-a">Figure&nbsp;2 of the essay</a>');
    expect(fit(`${link('b')}<figure id="chart-b"></figure>`)).toContain(link('b'));
    expect(fit(link('c'), ['chart-c'])).toBe(link('c'));
  });

  test('to a place in the section stays in the page', () => {
    expect(fit('<a href="#fig-1">1</a><p id="fig-1">x</p>')).toBe('<a href="#fig-1">1</a><p id="fig-1">x</p>');
  });

  test('to a place that the page has besides stays in the page', () => {
    expect(fit('<a href="#ref-a">A</a>', ['ref-a'])).toBe('<a href="#ref-a">A</a>');
  });

  test('to a place that stayed behind leads to the essay', () => {
    expect(fit('<a class="x" href="#other">1</a> <a href="#ref-a">A</a>', ['ref-b'])).toBe(
      '<a class="x" href="/report/essays/one/#other">1</a> <a href="/report/essays/one/#ref-a">A</a>',
    );
  });

  test('to the heading that was taken off leads to the essay as well', () => {
    expect(fit('<h2 id="a-title">A</h2><a href="#a-title">up</a>')).toBe(
      '<a href="/report/essays/one/#a-title">up</a>',
    );
  });

  test('that is an address is left alone', () => {
    const link = '<a href="/report/essays/two/#a">A</a> <a href="https://a.org/#b">B</a>';
    expect(fit(link)).toBe(link);
  });

  test('has an address with a dollar sign as it is', () => {
    expect(sectionHtml('<a href="#x">x</a>', '/$&/$1/', new Set())).toBe('<a href="/$&/$1/#x">x</a>');
  });
});

test('a section without heading, headings and links stays as it is', () => {
  expect(fit('<p>Text.</p>')).toBe('<p>Text.</p>');
  expect(fit('')).toBe('');
});
