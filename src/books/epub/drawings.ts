/** Drawings of an electronic book: files of their own, in the light colours, since few reading systems know style variables. */
import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { h } from 'hastscript';
import { toXml } from './xml.ts';

export interface Drawing {
  /** Its name in the book, as in `drawings/essays-l2-moats-1.svg`. */
  name: string;
  svg: string;
}

/** Takes the drawings out of a chapter, in place, and puts pictures with their text alternatives there. */
export function takeDrawings(chapter: string, parts: readonly Element[], style: string): Drawing[] {
  const colours = lightColours(style);
  const drawings: Drawing[] = [];
  for (const place of parts.flatMap((part) => selectAll('.drawing', part))) {
    const svg = select('svg', place);
    if (!svg) continue;
    const name = `drawings/${chapter}-${drawings.length + 1}.svg`;
    const alt = String(place.properties.ariaLabel ?? '');
    svg.properties = { viewBox: svg.properties.viewBox, width: svg.properties.width, height: svg.properties.height };
    // The fonts of a book do not reach a picture in it.
    svg.properties['fontFamily'] = 'Arial, Helvetica, sans-serif';
    svg.children.unshift(h('title', alt));
    inColours(svg, colours);
    drawings.push({ name, svg: toXml(svg) });
    place.properties = {};
    place.children = [h('img', { src: name, alt })];
  }
  return drawings;
}

/** The colours of a style sheet by name, as in `--ink: light-dark(#1f1b16, #ece7de)`. */
function lightColours(style: string): ReadonlyMap<string, string> {
  return new Map(
    [...style.matchAll(/(--[\w-]+):\s*light-dark\(\s*([^,]+),/g)].map(([, name, light]) => [name!, light!.trim()]),
  );
}

function inColours({ properties, children }: Element, colours: ReadonlyMap<string, string>): void {
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value !== 'string') continue;
    properties[name] = value.replace(/var\((--[\w-]+)\)/g, (whole, token: string) => colours.get(token) ?? whole);
  }
  for (const child of children) if (child.type === 'element') inColours(child, colours);
}
