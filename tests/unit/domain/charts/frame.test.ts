import { describe, expect, test } from 'vitest';
import { type Frame, framePlugin, type FrameStyle, layOutFrame } from '../../../../src/domain/charts/frame.ts';
import { drawn, theme } from './drawings.ts';

const text = { kicker: 'Strata', title: 'Alpha led to the end', unit: 'US dollars', notes: ['Data: Values.'] };
const style: FrameStyle = { width: 300, margin: 20, titleSize: 20, textSize: 10 };
/** A letter is half as wide as it is high. */
const measure = (words: string, font: string) => words.length * (Number(/(\d+)px/.exec(font)![1]) / 2);
const layOut = (changes: Partial<typeof text> = {}, styles: Partial<FrameStyle> = {}) =>
  layOutFrame({ ...text, ...changes }, { ...style, ...styles }, theme, measure);
const words = (lines: Frame['head']) => lines.map((line) => line.text);

describe('the head', () => {
  test('has the word above the title, the title and the unit, each in its font', () => {
    expect(layOut().head.map(({ text, font, muted }) => [text, font, muted])).toEqual([
      ['Strata', '600 10px Sans', true],
      ['Alpha led to the end', '600 20px Serif', false],
      ['US dollars', '400 10px Sans', true],
    ]);
  });

  test('breaks a long title into lines of about one length, inside the margins', () => {
    // Twenty-six letters of the title have room in a line, all but the last word.
    const { head } = layOut({ title: 'Alpha led Beta to the very end' });
    expect(words(head).slice(1, -1)).toEqual(['Alpha led Beta', 'to the very end']);
  });
});

describe('the foot', () => {
  test('has each note from a new line on', () => {
    const { foot } = layOut({ notes: ['Data: Values.', 'https://x.y/'] });
    expect(foot.map(({ text, font, muted }) => [text, font, muted])).toEqual([
      ['Data: Values.', '400 10px Sans', true],
      ['https://x.y/', '400 10px Sans', true],
    ]);
  });

  test('breaks a long note', () => {
    // Fifty-two letters of a note have room in a line.
    const note = 'No dated figure was found from December 2024 to April 2025, the months in question.';
    const lines = ['No dated figure was found from December 2024 to', 'April 2025, the months in question.'];
    expect(words(layOut({ notes: [note] }).foot)).toEqual(lines);
  });

  test('may have no notes', () => {
    expect(layOut({ notes: [] })).toMatchObject({ foot: [], bottom: 10 });
  });
});

describe('the room', () => {
  test('holds every line, one below the other', () => {
    const { head, foot, top, bottom } = layOut({ notes: ['One.', 'Two.'] });
    for (const [lines, height] of [
      [head, top],
      [foot, bottom],
    ] as const) {
      const heights = lines.map(({ y }) => y);
      expect(heights).toEqual(heights.toSorted((a, b) => a - b));
      expect(new Set(heights).size).toBe(lines.length);
      // Below the last line there is the height of a line of text.
      expect([heights[0]! > 0, heights.at(-1)! < height - style.textSize]).toEqual([true, true]);
    }
  });

  test('grows with every line of the title and of the notes', () => {
    const one = layOut();
    const two = layOut({
      title: 'Arbitrum led every month-end to October 2024',
      notes: ['Data: Values.', 'https://x.y/'],
    });
    expect(two.top - one.top).toBe(25);
    expect(two.bottom - one.bottom).toBe(16);
    expect(two.margin).toBe(20);
  });
});

describe('the plugin', () => {
  const line = (text: string, muted: boolean, y: number) => ({ text, font: `font of ${text}`, muted, y });
  const frame: Frame = {
    head: [line('Title', false, 12), line('Unit', true, 30)],
    foot: [line('Note', true, 10)],
    top: 50,
    bottom: 40,
    margin: 20,
  };
  const log = drawn(framePlugin(frame, theme).beforeDraw, (x) => x, { width: 300, height: 400 });

  test('puts paper behind everything', () => {
    const paper = ['fillStyle = paper', 'fillRect(0, 0, 300, 400)'];
    expect(log.slice(1, 3)).toEqual(paper);
  });

  test('draws the head from the upper margin on, the foot above the lower one, each line in its font and colour', () => {
    expect(log.filter((one) => /^(?:font|fillText|fillStyle = (?!paper))/.test(one))).toEqual([
      'font = font of Title',
      'fillStyle = ink',
      'fillText(Title, 20, 32)',
      'font = font of Unit',
      'fillStyle = muted',
      'fillText(Unit, 20, 50)',
      'font = font of Note',
      'fillStyle = muted',
      'fillText(Note, 20, 358)',
    ]);
  });

  test('leaves the canvas as it was: its save has its restore', () => {
    expect([log[0], log.at(-1)]).toEqual(['save()', 'restore()']);
  });
});
