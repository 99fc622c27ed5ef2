/** What a zod schema found wrong with a value, in an editor’s words. */
import type { z } from 'zod';
import { nearestHint } from '../text/nearest.ts';
import { shorten } from '../text/shorten.ts';

type Issue = z.core.$ZodIssue;

/** One sentence about the value at the issue’s path, whose name it begins with. */
export function shapeWords(issue: Issue, value: unknown): string {
  const name = nameOf(issue.path);
  const is = `and is ${shown(value)}`;
  if (value === null || value === '') return `${name} is empty`;
  switch (issue.code) {
    case 'invalid_type':
      if (!issue.message.startsWith('Invalid input')) break;
      return `${name} must be ${kinds[issue.expected] ?? issue.expected}, ${is}`;
    case 'invalid_value': {
      const options = issue.values.map(String);
      return `${name} must be ${oneOf(options)}, ${is}${typeof value === 'string' ? nearestHint(value, options) : ''}`;
    }
    case 'invalid_union':
      if ('options' in issue && Array.isArray(issue.options))
        return `${name} must be ${oneOf(issue.options.map(String))}, ${is}`;
      return `${name} must be ${typesOf(issue)}, ${is}`;
    case 'invalid_key':
      return `${name} cannot be a name here: ${issue.issues[0]?.message ?? 'it has another form'}`;
    case 'too_small':
      if (issue.origin === 'array')
        return value instanceof Array && value.length === 0
          ? `${name} is an empty list`
          : `${name} has too few items; at least ${issue.minimum} are needed`;
      if (issue.origin === 'number') return `${name} must be ${issue.minimum} or more, ${is}`;
      break;
    case 'too_big':
      if (issue.origin === 'number') return `${name} must be ${issue.maximum} or less, ${is}`;
  }
  return typeof value === 'object' ? `${name}: ${issue.message}` : `${name} is ${shown(value)}: ${issue.message}`;
}

/** A field by its name and the lists and fields that it stands in: "`source` (item 2 of `evidence`, item 1 of `claims`)". */
export function nameOf(path: readonly PropertyKey[]): string {
  const parts: string[] = [];
  for (let index = path.length - 1; index >= 0; index--) {
    const key = path[index]!;
    if (typeof key === 'number') parts.push(`item ${key + 1} of \`${String(path[--index])}\``);
    else parts.push(parts.length > 0 ? `in \`${String(key)}\`` : `\`${String(key)}\``);
  }
  const [name = 'the record', ...around] = parts;
  return around.length > 0 ? `${name} (${around.join(', ')})` : name;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

function typesOf({ errors }: Extract<Issue, { code: 'invalid_union' }>): string {
  const types = errors
    .flat()
    .flatMap((error) => (error.code === 'invalid_type' ? [kinds[error.expected] ?? error.expected] : []));
  return [...new Set(types)].join(' or ') || 'of another form';
}

function oneOf(options: readonly string[]): string {
  const names = options.map((option) => `\`${option}\``);
  return names.length > 1 ? `one of ${names.join(', ')}` : names.join();
}

function shown(value: unknown): string {
  if (typeof value === 'number') return `the number \`${value}\``;
  if (typeof value === 'string' || typeof value === 'boolean') return `\`${shorten(String(value), 60)}\``;
  return Array.isArray(value) ? 'a list' : 'a group of fields';
}
