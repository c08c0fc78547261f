import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Debian puts servers: not on the path of everybody who may start one. */
const FOR_SERVERS = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** @returns undefined where it is not installed */
export const programOf = (name: string): string | undefined =>
  [...(process.env['PATH'] ?? '').split(delimiter), ...FOR_SERVERS]
    .map((folder) => join(folder, name))
    .find(isProgram);

export const isInstalled = (...names: readonly string[]): boolean =>
  names.every((name) => programOf(name) !== undefined);
