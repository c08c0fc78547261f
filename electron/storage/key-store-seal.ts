import type { KeyStore, Random } from '../domain/ports';
import { decrypt, encrypt, fromText, KEY_LENGTH, toText } from './cipher';
import { cannotOpen, headOf, type Opened, type Sealed } from './seal';

interface KeyStoreSealDeps {
  readonly keyStore: KeyStore;
  readonly random: Random;
}

export interface KeyStoreSeal {
  readonly seal: (text: string) => Promise<Sealed>;
  readonly open: (parts: readonly string[]) => Promise<Opened>;
}

/**
 * Every text gets a key of its own, and the key store is given only that key: what some systems' stores encrypt can be changed
 * without them noticing, and our own encryption notices.
 */
export const createKeyStoreSeal = ({ keyStore, random }: KeyStoreSealDeps): KeyStoreSeal => {
  const unwrap = async (wrapped: Buffer): Promise<Buffer | undefined> => {
    try {
      const key = fromText(await keyStore.decrypt(wrapped));
      return key?.length === KEY_LENGTH ? key : undefined;
    } catch {
      return undefined;
    }
  };

  return {
    seal: async (text) => {
      const key = Buffer.from(random.bytes(KEY_LENGTH));
      try {
        const bound = headOf('key-store', [toText(await keyStore.encrypt(toText(key)))]);
        return { ok: true, sealed: `${bound}.${encrypt(text, { key, bound, random })}` };
      } catch {
        return cannotOpen('no-key-store', 'key-store-refused');
      } finally {
        key.fill(0);
      }
    },
    open: async ([wrapped = '', body = '', ...rest]) => {
      const bytes = fromText(wrapped);
      if (bytes === undefined || rest.length > 0) return cannotOpen('internal', 'not-sealed-text');
      // The store may be locked, or be another one than then: that says nothing about the text.
      const key = await unwrap(bytes);
      if (key === undefined) return cannotOpen('no-key-store', 'key-store-refused');
      const text = decrypt(body, { key, bound: headOf('key-store', [wrapped]) });
      key.fill(0);
      return text === undefined ? cannotOpen('internal', 'sealed-text-changed') : { ok: true, text };
    },
  };
};
