import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { THEMES } from '../../shared/choices';

/** The settings take a fraction of it. */
const MOST_READ = 4096;

const headOf = async (path: string): Promise<string> => {
  // Without O_NONBLOCK a pipe in the file's place would hold the page until somebody writes to it.
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MOST_READ), 0, MOST_READ, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
};

/**
 * The theme as the file of settings names it, read before the schemas are there that can say whether the file is whole.
 * It colours the first paint and nothing more: what is wrong with the file comes to light when it is loaded.
 */
export const firstTheme = async (folder: string): Promise<(typeof THEMES)[number]> => {
  const text = await headOf(join(folder, 'settings.json')).catch(() => '');
  const named = /"theme":\s*"(?<theme>[a-z]{1,20})"/u.exec(text)?.groups?.['theme'];
  return THEMES.find((theme) => theme === named) ?? 'system';
};

/** Whether the file of settings wants no window at a start. */
export const startsInTray = async (folder: string): Promise<boolean> => {
  const text = await headOf(join(folder, 'settings.json')).catch(() => '');
  return /"startInTray":\s*true/u.test(text);
};
