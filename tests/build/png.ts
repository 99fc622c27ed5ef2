/** Reads of a PNG picture what its header says. */

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Width and height in picture elements. Throws when the data are no PNG. */
export function sizeOfPng(data: Buffer): { width: number; height: number } {
  if (!data.subarray(0, 8).equals(signature) || data.toString('latin1', 12, 16) !== 'IHDR') throw new Error('no PNG');
  return { width: data.readUInt32BE(16), height: data.readUInt32BE(20) };
}
