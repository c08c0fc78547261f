import { app } from 'electron';
import { join, resolve } from 'node:path';
import type { Refusal } from './refused-start';
import { whyUnusable } from './usable-folder';

type Start =
  | { readonly as: 'first'; readonly folder: string }
  | { readonly as: 'second' }
  | { readonly as: 'refused'; readonly refusal: Refusal };

const usualFolder = (): string => {
  try {
    return app.getPath('userData');
  } catch {
    // The home of this user cannot be used: what is named is where the folder would have been.
    return join(app.getPath('home'), '.config', app.getName());
  }
};

/** Electron takes another folder without a word when it cannot use the one it was told to use. */
const wantedFolder = (): string => {
  const asked = app.commandLine.getSwitchValue('user-data-dir');
  return asked === '' ? usualFolder() : resolve(asked);
};

/** Finds the folder of this run and takes it for this process alone. */
export const takeDataFolder = (): Start => {
  const folder = wantedFolder();
  const reason = whyUnusable(folder);
  if (reason !== undefined) return { as: 'refused', refusal: { folder, reason } };
  app.setPath('userData', folder);
  // Handed over apart: what comes along as the command line may have been put into another order.
  const isFirst = app.requestSingleInstanceLock({ given: process.argv });
  return isFirst ? { as: 'first', folder } : { as: 'second' };
};
