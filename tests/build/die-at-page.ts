/** Loaded into a build: kills it when it has kept some of the pages that it made. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { writeFile } = fs.promises;
let pages = 0;
fs.promises.writeFile = async (...args) => {
  const [file] = args;
  await writeFile(...args);
  if (file instanceof URL && file.pathname.includes('/.astro/dist/') && ++pages === 20)
    process.kill(process.pid, 'SIGKILL');
};
syncBuiltinESMExports();
