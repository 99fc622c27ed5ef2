/** `npm run licences`: every installed package with its version and licence, by licence; `-- --omit-dev` lists those that a build uses. */
import { readFileSync } from 'node:fs';

export interface Installed {
  name: string;
  version: string;
  /** As its package.json states it, an SPDX expression; empty where it states none. */
  licence: string;
  /** True for what only those need who change the code. */
  dev: boolean;
}

/** The packages of package-lock.json, each version once. */
export function installedPackages(): Installed[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { version: string; license?: unknown; dev?: boolean }>;
  };
  const all = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version, license, dev = false }]): Installed => {
      const licence = typeof license === 'string' ? license : '';
      return { name: path.replace(/^.*node_modules\//, ''), version, licence, dev };
    });
  return [...new Map(all.map((one) => [`${one.name}@${one.version}`, one])).values()];
}

if (import.meta.main) {
  const wanted = installedPackages().filter(({ dev }) => !dev || !process.argv.includes('--omit-dev'));
  for (const [licence, packages] of Map.groupBy(wanted, ({ licence }) => licence || 'not stated')) {
    console.log(`${licence}: ${packages.length}`);
    for (const { name, version } of packages) console.log(`  ${name} ${version}`);
  }
}
