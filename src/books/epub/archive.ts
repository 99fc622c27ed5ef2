/** The container of an EPUB (https://www.w3.org/TR/epub-33/#sec-ocf): a ZIP file that says first, uncompressed, what it is. */
import { zipSync } from 'fflate';

const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** Packs the files of a book, `package.opf` among them. All bear the same day, so that equal files make equal bytes. */
export function pack(files: ReadonlyMap<string, string>, date: string): Uint8Array {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const [year = 2000, month = 1, day = 1] = date.split('-').filter(Boolean).map(Number);
  return zipSync(
    {
      mimetype: [bytes('application/epub+zip'), { level: 0 }],
      'META-INF/container.xml': bytes(container),
      ...Object.fromEntries([...files].map(([name, text]) => [`book/${name}`, bytes(text)])),
    },
    // ZIP knows local time only: a date made of its parts is the same in every time zone.
    { level: 9, mtime: new Date(year, month - 1, day) },
  );
}
