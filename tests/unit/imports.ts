/** Reads which modules a file of src/ imports, and whether only for their types. */
import { posix } from 'node:path';

export interface Import {
  /** Path below src/ for a file of ours, as in `domain/report.ts`; else the name of the package. */
  target: string;
  own: boolean;
  typeOnly: boolean;
}

const statement =
  /(?:^|[\n;])\s*(?:import|export)\s+(?<type>type\s+)?(?:[\w*$\s{},]+?\s+from\s+)?['"](?<from>[^'"]+)['"]|\bimport\(\s*['"](?<dynamic>[^'"]+)['"]/g;

/** The imports of a file, whose path is given below src/. Code in comments is left out. */
export function importsOf(file: string, text: string): Import[] {
  return [...withoutComments(text).matchAll(statement)].map(({ groups }) => {
    const specifier = (groups!['from'] ?? groups!['dynamic'])!.replace(/\?\w+$/, '');
    const own = specifier.startsWith('.');
    return {
      target: own ? posix.join(posix.dirname(file), specifier) : specifier,
      own,
      typeOnly: groups!['type'] !== undefined,
    };
  });
}

/** A file's text without comments; a `//` inside an address stays. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** A chain of files that import each other in a circle, or null. */
export function circleIn(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const walk = (file: string, path: string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const circle = walk(next, [...path, file]);
      if (circle) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const circle = walk(file, []);
    if (circle) return circle;
  }
  return null;
}
