import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGE_CHOICES, THEMES } from '../../shared/choices';
import type { LanguageChoice } from '../../shared/language';

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

export interface FirstSettings {
  readonly theme: (typeof THEMES)[number];
  readonly language: LanguageChoice;
  /** No window is wanted at a start. */
  readonly startsInTray: boolean;
  /** Nobody has begun here yet. */
  readonly isNew: boolean;
}

/**
 * As the file of settings names them, read before the schemas are there that can say whether the file is whole. They are for the
 * first paint and nothing more: what is wrong with the file comes to light when it is loaded.
 */
export const readFirstSettings = async (folder: string): Promise<FirstSettings> => {
  const text = await headOf(join(folder, 'settings.json')).catch(() => '');
  const named = (name: string) =>
    new RegExp(`"${name}":\\s*"(?<value>[a-z]{1,20})"`, 'u').exec(text)?.groups?.['value'];
  const theme = named('theme');
  const language = named('language');
  return {
    theme: THEMES.find((each) => each === theme) ?? 'system',
    language: LANGUAGE_CHOICES.find((each) => each === language) ?? 'system',
    isNew: text === '' || /"isWelcomed":\s*false/u.test(text),
    startsInTray: /"startInTray":\s*true/u.test(text),
  };
};
