import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Strongbox } from '../domain/session/strongbox';

const CIPHER = 'aes-256-gcm';

/**
 * Under a key of its own, which is in this process as well: it has to be, as work goes on while the app is locked, and as a
 * session that is left has to be ended at the server. So this is no wall against whoever reads all of our memory and knows
 * what to look for; it keeps tokens out of heap dumps, core files and swap for whoever searches them.
 */
export const systemStrongbox: Strongbox = {
  shut: (text) => {
    const key = randomBytes(32);
    const nonce = randomBytes(12);
    const cipher = createCipheriv(CIPHER, key, nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    const tag = cipher.getAuthTag();
    return () => {
      const decipher = createDecipheriv(CIPHER, key, nonce).setAuthTag(tag);
      return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8');
    };
  },
};
