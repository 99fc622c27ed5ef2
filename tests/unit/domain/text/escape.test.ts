import { expect, test } from 'vitest';
import { escapeHtml, escapeMarkdown } from '../../../../src/domain/text/escape.ts';

test('HTML shows what is escaped as it is, also in an attribute in either quotation marks', () => {
  expect(escapeHtml(`<b a="1" c='2'>&amp;`)).toBe('&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;');
});

test.each([
  ['*a* [b](c) <d> `e` ~f~ |g| \\', '\\*a\\* \\[b\\](c) \\<d\\> \\`e\\` \\~f\\~ \\|g\\| \\\\'],
  ['R&D &copy;', 'R&D \\&copy;'],
  ['# one', '\\# one'],
  ['#one', '#one'],
  ['- two', '\\- two'],
  ['---', '\\---'],
  ['3. three', '3\\. three'],
  ['3.5 is no list', '3.5 is no list'],
])('Markdown shows `%s` as it is', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});
