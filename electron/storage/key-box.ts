import { armor } from 'age-encryption';
import { fail, type Reply } from '../../shared/ipc/reply';
import type { KeyContents } from '../domain/ticket-keys/key-contents';
import type { KeyBox } from '../domain/ticket-keys/key-ports';
import { passwordIdentity, passwordRecipient, WORK_FACTOR } from './age-password';
import { openPayload, sealPayload } from './age-payload';
import { cmsOf } from './cms-envelope';
import { contentsOf, textOf } from './key-document';

const BINARY = 'age-encryption.org/';

const binaryOf = (sealed: Uint8Array): Uint8Array => {
  const text = Buffer.from(sealed).toString('latin1');
  return text.startsWith(BINARY) ? sealed : armor.decode(text);
};

/** Files of age with a password, in letters, as the program `age` writes and opens them too. */
export const createKeyBox = ({ logN = WORK_FACTOR }: { readonly logN?: number } = {}): KeyBox => {
  const open = async (sealed: Uint8Array, password: Uint8Array): Promise<Reply<KeyContents>> => {
    const identity = passwordIdentity(password);
    try {
      const text = await openPayload(binaryOf(sealed), identity);
      const contents = contentsOf(text);
      text.fill(0);
      return contents;
    } catch {
      // What the library says of it may name parts of the file, and is for nobody else.
      return fail(identity.refusal() ?? 'key-file-damaged');
    }
  };

  return {
    open,
    seal: async (contents, password) => {
      const text = textOf(contents);
      try {
        return Buffer.from(armor.encode(await sealPayload(text, passwordRecipient(password, logN))));
      } finally {
        text.fill(0);
      }
    },
    sealForOpenssl: async (contents, password) => {
      const text = textOf(contents);
      try {
        return await cmsOf(text, password);
      } finally {
        text.fill(0);
      }
    },
  };
};
