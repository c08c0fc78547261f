import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** All that lies in a folder and below it. What has gone since it was listed, is no file any more. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());

export const filesWith = (folder: string, text: string): string[] =>
  filesIn(folder).filter((path) => readFileSync(path).includes(text));
