import { expect, test } from 'vitest';
import { lookups } from '../../../src/markdown/lookups.ts';
import { notes } from '../../../src/markdown/notes.ts';
import { transformed, transformedIn } from './trees.ts';

const run = (text: string) => transformed(text, lookups());

test('each value knows its text and its number there', () => {
  expect(run('x <Value of="a" /> y <Value of="b" digits="2" />\n\n- <Value of="a" /> z\n')).toBe(
    'paragraph(x <Value of=a text=essays/one number=1></Value> y <Value of=b digits=2 text=essays/one number=2></Value>)' +
      'list(listItem(paragraph(<Value of=a text=essays/one number=3></Value> z)))',
  );
  expect(transformedIn('commentary/reply', 'x <Value of="a" />\n', lookups())).toBe(
    'paragraph(x <Value of=a text=commentary/reply number=1></Value>)',
  );
});

test('the values of a note are numbered where the note is marked', () => {
  const text = 'x[^n] <Value of="b" />\n\n[^n]: See <Value of="a" /> y.\n';
  expect(transformed(text, notes(), lookups())).toBe(
    'paragraph(x<Note number=1>See <Value of=a text=essays/one number=1></Value> y.</Note> <Value of=b text=essays/one number=2></Value>)',
  );
});

test('claims and charts know their text as well, and no number of a value', () => {
  expect(run('<Chart id="a" />\n\n<Claim id="b" />\n\nx <Claim id="b" /> <Value of="c" />\n')).toBe(
    '<Chart id=a text=essays/one></Chart><Claim id=b text=essays/one></Claim>' +
      'paragraph(x <Claim id=b text=essays/one></Claim> <Value of=c text=essays/one number=1></Value>)',
  );
});

test('in a frozen edition the text is the edition, so that all is looked up in what it showed', () => {
  expect(transformedIn('editions/one/v2', '<Chart id="a" />\n\nx <Value of="c" /> <Claim id="b" />\n', lookups())).toBe(
    '<Chart id=a text=editions/one/v2></Chart>' +
      'paragraph(x <Value of=c text=editions/one/v2 number=1></Value> <Claim id=b text=editions/one/v2></Claim>)',
  );
});

test('other tags and text stay as they are', () => {
  expect(run('x <Term id="a">t</Term> <See chart="b" />\n')).toBe(
    'paragraph(x <Term id=a>t</Term> <See chart=b></See>)',
  );
});
