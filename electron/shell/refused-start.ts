import { app, dialog } from 'electron';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Translate } from '../../shared/words/keys';
import { sayOnStderr } from './last-resort';

export interface Refusal {
  readonly folder: string;
  readonly reason: string;
}

/** A box on the screen holds no path of a thousand signs; the start and the end of one tell which it is. */
const LONGEST = 160;

const shortened = (path: string): string =>
  path.length <= LONGEST ? path : `${path.slice(0, LONGEST / 2)}…${path.slice(-LONGEST / 2)}`;

/** Says why nothing opens and what to do, to whoever started it from a terminal and to whoever clicked on it, and ends. */
export const refuseToStart = async ({ folder, reason }: Refusal, t: Translate): Promise<void> => {
  const title = t('fault.folderTitle');
  const body = t('fault.folderBody', { folder: shortened(folder), reason });
  sayOnStderr(`${title}. ${body}`);
  // The browser below must not write to the folder that was refused, nor to another one that is somebody's.
  const scratch = mkdtempSync(join(tmpdir(), 'keyturn-'));
  app.setPath('userData', scratch);
  app.setPath('sessionData', scratch);
  await app.whenReady();
  dialog.showErrorBox(title, body);
  rmSync(scratch, { recursive: true, force: true });
  app.exit(1);
};
