/** The licences of a chart's data, in one line. */

/** "CC BY-NC 4.0; none stated for some sources": distinct names of the licences, the unknown ones last. */
export function licenceLine(licences: readonly { name: string }[]): string {
  const names = [...new Set(licences.map(({ name }) => name))];
  const known = names.filter((name) => name !== 'unknown').map(readable);
  if (known.length === names.length) return known.join('; ');
  return known.length === 0 ? 'none stated' : `${known.join('; ')}; none stated for some sources`;
}

/** An SPDX name as people write it: `CC-BY-NC-4.0` becomes "CC BY-NC 4.0". */
function readable(name: string): string {
  const match = /^CC-([A-Z-]+)-(\d\.\d)$/.exec(name);
  return match ? `CC ${match[1]} ${match[2]}` : name;
}
