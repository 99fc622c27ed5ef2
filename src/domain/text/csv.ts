/**
 * Writes comma-separated values as RFC 4180 describes them, with line feeds. A cell stays as it is, also one that begins with
 * `=`, which a spreadsheet may take for a formula: with a mark before it, as OWASP advises for what users have entered, it would
 * be other data than the editors checked.
 */

/** Lines of cells as text; a cell with a comma, a quotation mark or a line break is quoted. */
export function toCsv(lines: readonly (readonly (string | number | boolean)[])[]): string {
  return lines.map((cells) => cells.map((cell) => quote(String(cell))).join(',') + '\n').join('');
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
