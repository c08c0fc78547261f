import { shell } from 'electron';
import type { Browser } from '../domain/ports';

/** Whatever this computer opens pages of the web with. */
export const systemBrowser: Browser = {
  open: async (address) => {
    try {
      await shell.openExternal(address);
      return true;
    } catch {
      // What the system says of it may quote the address.
      return false;
    }
  },
};
