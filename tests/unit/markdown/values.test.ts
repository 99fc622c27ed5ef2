import { expect, test } from 'vitest';
import { notes } from '../../../src/markdown/notes.ts';
import { values } from '../../../src/markdown/values.ts';
import { transformed, transformedIn } from './trees.ts';

const run = (text: string) => transformed(text, values());

test('each value knows its text and its number there', () => {
  expect(run('x <Value of="a" /> y <Value of="b" digits="2" />\n\n- <Value of="a" /> z\n')).toBe(
    'paragraph(x <Value of=a text=essays/one number=1></Value> y <Value of=b digits=2 text=essays/one number=2></Value>)' +
      'list(listItem(paragraph(<Value of=a text=essays/one number=3></Value> z)))',
  );
  expect(transformedIn('commentary/reply', 'x <Value of="a" />\n', values())).toBe(
    'paragraph(x <Value of=a text=commentary/reply number=1></Value>)',
  );
});

test('the values of a note are numbered where the note is marked', () => {
  const text = 'x[^n] <Value of="b" />\n\n[^n]: See <Value of="a" /> y.\n';
  expect(transformed(text, notes(), values())).toBe(
    'paragraph(x<Note number=1>See <Value of=a text=essays/one number=1></Value> y.</Note> <Value of=b text=essays/one number=2></Value>)',
  );
});

test('other tags and text stay as they are', () => {
  expect(run('x <Term id="a">t</Term> <See chart="b" />\n')).toBe(
    'paragraph(x <Term id=a>t</Term> <See chart=b></See>)',
  );
});
