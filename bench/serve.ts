/** Serves a built site as a host does: the compressed forms that the build made, and files that never change kept for a year. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

export interface Server {
  /** Without a slash at its end. */
  address: string;
  close: () => void;
}

/** Serves what stands in `folder` at the time of a request, on a free port. What is missing answers with the page for that. */
export async function serve(folder: string): Promise<Server> {
  const server = createServer(({ url, headers }, response) => {
    const path = normalize(decodeURI(new URL(url!, 'http://localhost').pathname));
    const wanted = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const found = existsSync(wanted) && statSync(wanted).isFile();
    const file = found ? wanted : join(folder, '404.html');
    const packed = headers['accept-encoding']?.includes('br') && existsSync(`${file}.br`);
    response.writeHead(found ? 200 : 404, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      // Without it a sandboxed frame gets neither fonts nor scripts; see domain/hosting.
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(packed && { 'Content-Encoding': 'br' }),
    });
    createReadStream(packed ? `${file}.br` : file)
      .on('error', () => response.end())
      .pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
