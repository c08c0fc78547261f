import type { KeyStore } from '../domain/ports';

/** Electron's safeStorage as it is from version 33, which has only the calls that block, to those that have only the others. */
interface SafeStorageCalls {
  readonly isAsyncEncryptionAvailable?: () => Promise<boolean>;
  readonly encryptStringAsync?: (text: string) => Promise<Buffer>;
  readonly decryptStringAsync?: (encrypted: Buffer) => Promise<{ readonly result: string }>;
  readonly isEncryptionAvailable?: () => boolean;
  readonly encryptString?: (text: string) => Buffer;
  readonly decryptString?: (encrypted: Buffer) => string;
  readonly getSelectedStorageBackend?: () => string;
}

interface KeyStoreDeps {
  readonly safeStorage: SafeStorageCalls;
  readonly platform: NodeJS.Platform;
}

interface Calls {
  readonly isAvailable: () => Promise<boolean>;
  readonly encrypt: (text: string) => Promise<Buffer>;
  readonly decrypt: (encrypted: Buffer) => Promise<string>;
}

const missing = (): never => {
  throw new Error('this Electron has no such call');
};

const callsThatWait = (safeStorage: SafeStorageCalls): Calls => ({
  isAvailable: async () => (await safeStorage.isAsyncEncryptionAvailable?.()) ?? false,
  encrypt: async (text) => (await safeStorage.encryptStringAsync?.(text)) ?? missing(),
  decrypt: async (encrypted) => (await safeStorage.decryptStringAsync?.(encrypted))?.result ?? missing(),
});

const callsThatBlock = (safeStorage: SafeStorageCalls): Calls => ({
  isAvailable: () => Promise.resolve(safeStorage.isEncryptionAvailable?.() ?? false),
  encrypt: async (text) => Promise.resolve(safeStorage.encryptString?.(text) ?? missing()),
  decrypt: async (encrypted) => Promise.resolve(safeStorage.decryptString?.(encrypted) ?? missing()),
});

/** `basic_text` and `unknown` are left out: what they encrypt, everybody can decrypt. */
const LINUX_STORES: Readonly<Record<string, string>> = {
  gnome_libsecret: 'GNOME Keyring',
  kwallet: 'KWallet',
  kwallet5: 'KWallet',
  kwallet6: 'KWallet',
};

/** On Linux the first bytes say which key was used; this one is built into every Chromium, so it protects nothing. */
const BUILT_IN_KEY = 'v10';

/** The system's key store through Electron, once the app is ready. */
export const createKeyStore = ({ safeStorage, platform }: KeyStoreDeps): KeyStore => {
  const calls =
    safeStorage.encryptStringAsync === undefined ? callsThatBlock(safeStorage) : callsThatWait(safeStorage);

  const nameOfStore = (): string | undefined => {
    if (platform === 'darwin') return 'macOS Keychain';
    if (platform === 'win32') return 'Windows DPAPI';
    return LINUX_STORES[safeStorage.getSelectedStorageBackend?.() ?? 'unknown'];
  };

  const encrypt = async (text: string): Promise<Buffer> => {
    const encrypted = await calls.encrypt(text);
    const isOpenToAll = platform === 'linux' && encrypted.toString('latin1', 0, 3) === BUILT_IN_KEY;
    if (isOpenToAll) throw new Error('encrypted with a key that everybody has');
    return encrypted;
  };

  return {
    encrypt,
    decrypt: (encrypted) => calls.decrypt(Buffer.from(encrypted)),
    protects: async () => {
      try {
        const name = nameOfStore();
        if (name === undefined || !(await calls.isAvailable())) return undefined;
        // The name is what the desktop should have; only a first encryption tells what there is.
        await encrypt('probe');
        return { name };
      } catch {
        return undefined;
      }
    },
  };
};
