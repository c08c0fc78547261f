import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface TokenProgram {
  readonly path: string;
  readonly runs: () => number;
}

/** A program that counts how often it has run, in a file beside it. */
export const programIn = (folder: string, lines: string): TokenProgram => {
  const path = join(folder, 'tokens');
  const count = `${path}.count`;
  writeFileSync(path, `#!/bin/sh\necho run >>"${count}"\n${lines}\n`);
  chmodSync(path, 0o755);
  return { path, runs: () => (existsSync(count) ? readFileSync(count, 'utf8').split('\n').length - 1 : 0) };
};
