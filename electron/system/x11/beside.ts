import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Selection } from '../../domain/clipboard/clipboard-ports';
import { displayOf } from './display';
import { createXSelections } from './selection';

export interface SelectionReader {
  /** Undefined for what is too long to be anything of ours. */
  readonly read: (selection: Selection) => Promise<string | undefined>;
  /** Whether Chromium owns it, which then has at hand what it holds. Fails where nobody says who does. */
  readonly isChromiums: (selection: Selection) => Promise<boolean>;
}

interface Desktop {
  readonly env: NodeJS.ProcessEnv;
  /** What Chromium draws on, as far as it was told. */
  readonly ozone: string;
  /** Any window that Chromium has made, by its number. */
  readonly window: () => number | undefined;
}

/** Who has not answered by then hangs, or is far away. */
const LIMIT_MS = 4000;
const NONE = 0;

const isSet = (value: string | undefined): value is string => value !== undefined && value !== '';

const cookiesOf = async ({ XAUTHORITY }: NodeJS.ProcessEnv): Promise<Buffer> => {
  try {
    return await readFile(isSet(XAUTHORITY) ? XAUTHORITY : join(homedir(), '.Xauthority'));
  } catch {
    // A display may let in whoever comes.
    return Buffer.alloc(0);
  }
};

/** Undefined where Chromium is not sure to share the selections of an X server: on Wayland they may be others. */
export const createSelectionReader = ({ env, ozone, window }: Desktop): SelectionReader | undefined => {
  const { DISPLAY, WAYLAND_DISPLAY } = env;
  if (!isSet(DISPLAY) || (isSet(WAYLAND_DISPLAY) && ozone !== 'x11')) return undefined;
  const selections = createXSelections(async () => {
    const display = displayOf(DISPLAY, await cookiesOf(env));
    if (!display) throw new Error('this display has no address');
    return display;
  });
  const limit = () => AbortSignal.timeout(LIMIT_MS);
  return {
    read: (selection) => selections.read(selection, limit()),
    isChromiums: (selection) => selections.isOf(selection, window() ?? NONE, limit()),
  };
};
