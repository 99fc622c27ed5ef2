/** What a chart needs to stand alone, outside the report: its title above it; notes, source and licence below it. */
import type { Plugin } from 'chart.js';
import { wrap, wrapBalanced } from '../text/wrap.ts';
import type { Theme } from './theme.ts';

export interface FrameText {
  /** A word or two above the title, as in "Strata". */
  kicker: string;
  title: string;
  unit: string;
  /** Paragraphs below the plot. */
  notes: string[];
}

interface Paragraph {
  text: string;
  font: string;
  size: number;
  muted: boolean;
  title?: boolean;
}

interface FrameLine {
  text: string;
  font: string;
  muted: boolean;
  /** Distance of its base line from the top of the head or of the foot. */
  y: number;
}

/** A frame set in lines for a width. */
export interface Frame {
  head: FrameLine[];
  foot: FrameLine[];
  /** Heights of head and foot, and the margin around everything, in CSS pixels. */
  top: number;
  bottom: number;
  margin: number;
}

/** What a frame is set in. */
export interface FrameStyle {
  width: number;
  margin: number;
  titleSize: number;
  textSize: number;
}

/** Sets a frame in lines. `measure` gives the width of a text in a CSS font. */
export function layOutFrame(
  text: FrameText,
  style: FrameStyle,
  theme: Pick<Theme, 'fontFamily' | 'titleFamily'>,
  measure: (text: string, font: string) => number,
): Frame {
  const { width, margin, titleSize, textSize } = style;
  const room = width - 2 * margin;
  const place = (paragraphs: Paragraph[]) => {
    let y = 0;
    const lines = paragraphs.flatMap(({ text, font, size, muted, title = false }) => {
      const lines = (title ? wrapBalanced : wrap)(text, room, (part) => measure(part, font));
      const placed = lines.map((line): FrameLine => {
        y += size * (title ? 1.25 : 1.4);
        return { text: line, font, muted, y: Math.round(y - size * 0.3) };
      });
      y += title ? 6 : 2;
      return placed;
    });
    return { lines, height: Math.ceil(y) };
  };
  const plain = `400 ${textSize}px ${theme.fontFamily}`;
  const head = place([
    { text: text.kicker, font: `600 ${textSize}px ${theme.fontFamily}`, size: textSize, muted: true },
    {
      text: text.title,
      font: `600 ${titleSize}px ${theme.titleFamily}`,
      size: titleSize,
      muted: false,
      title: true,
    },
    { text: text.unit, font: plain, size: textSize, muted: true },
  ]);
  const foot = place(
    text.notes.map((note) => ({
      text: note,
      font: plain,
      size: textSize,
      muted: true,
    })),
  );
  return {
    head: head.lines,
    foot: foot.lines,
    top: head.height + textSize,
    bottom: foot.height + textSize,
    margin,
  };
}

/** A Chart.js plugin that draws the frame and the paper behind it. */
export function framePlugin(frame: Frame, theme: Theme): Plugin<'line' | 'bar'> {
  return {
    id: 'frame',
    beforeDraw: ({ ctx, width, height }) => {
      ctx.save();
      ctx.fillStyle = theme.paper;
      ctx.fillRect(0, 0, width, height);
      ctx.textAlign = 'left';
      ctx.textBaseline = 'alphabetic';
      for (const [lines, top] of [
        [frame.head, frame.margin],
        [frame.foot, height - frame.margin - frame.bottom + 8],
      ] as const) {
        for (const { text, font, muted, y } of lines) {
          ctx.font = font;
          ctx.fillStyle = muted ? theme.muted : theme.ink;
          ctx.fillText(text, frame.margin, top + y);
        }
      }
      ctx.restore();
    },
  };
}
