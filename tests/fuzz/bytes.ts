/** Damage that disks, transfers and wrong encodings do to a file, whatever it holds. */
import fc from 'fast-check';

const pieces = [
  [0x00],
  [0xff],
  [0xc0, 0x80],
  [0xed, 0xa0, 0x80],
  [0xef, 0xbb, 0xbf],
  [0xfe, 0xff],
  [0x0d],
  [0x0d, 0x0a],
  [0x0b],
  [0x1b, 0x5b, 0x33, 0x31, 0x6d],
  [0xe2, 0x80, 0xa8],
  [0xe2, 0x80, 0xae],
  [0xf4, 0x8f, 0xbf, 0xbf],
].map((piece) => Uint8Array.from(piece));

/** A bit turned, an end cut off, a piece put in, taken out or doubled, or other line ends. */
export function damagedBytes(text: string): fc.Arbitrary<Uint8Array> {
  const bytes = Buffer.from(text);
  const at = fc.nat(Math.max(0, bytes.length - 1));
  const span = fc.tuple(at, fc.integer({ min: 1, max: 40 }));
  const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
  return fc.oneof(
    fc.tuple(at, fc.nat(7)).map(([place, bit]) => {
      const turned = new Uint8Array(bytes);
      turned[place]! ^= 1 << bit;
      return turned;
    }),
    at.map((end) => new Uint8Array(bytes.subarray(0, end))),
    fc.tuple(at, fc.constantFrom(...pieces)).map(([place, piece]) => {
      return join(bytes.subarray(0, place), piece, bytes.subarray(place));
    }),
    span.map(([start, length]) => join(bytes.subarray(0, start), bytes.subarray(start + length))),
    span.map(([start, length]) => join(bytes.subarray(0, start + length), bytes.subarray(start))),
    fc.constantFrom('\r\n', '\r', '\n\n', '\n\r').map((end) => new Uint8Array(Buffer.from(text.replaceAll('\n', end)))),
    fc.constantFrom<BufferEncoding>('utf16le', 'latin1').map((encoding) => new Uint8Array(Buffer.from(text, encoding))),
  );
}
