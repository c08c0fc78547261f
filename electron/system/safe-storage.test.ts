import { describe, expect, it } from 'vitest';
import { createKeyStore } from './safe-storage';

const sealed = (tag: string) => (text: string) => Buffer.from(`${tag}${text}`);
const opened = (encrypted: Buffer) => encrypted.toString().slice(3);

const blocking = (backend: string, tag = 'v11') => ({
  isEncryptionAvailable: () => true,
  encryptString: sealed(tag),
  decryptString: opened,
  getSelectedStorageBackend: () => backend,
});

const waiting = (backend: string, tag = 'v11') => ({
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  encryptStringAsync: (text: string) => Promise.resolve(sealed(tag)(text)),
  decryptStringAsync: (encrypted: Buffer) =>
    Promise.resolve({ shouldReEncrypt: false, result: opened(encrypted) }),
  getSelectedStorageBackend: () => backend,
});

describe.each([
  ['of an Electron with blocking calls', blocking],
  ['of an Electron with waiting calls', waiting],
])('the key store %s', (_, calls) => {
  it.each([
    ['gnome_libsecret', 'GNOME Keyring'],
    ['kwallet', 'KWallet'],
    ['kwallet5', 'KWallet'],
    ['kwallet6', 'KWallet'],
  ])('on Linux with %s is called %s', async (backend, name) => {
    const store = createKeyStore({ safeStorage: calls(backend), platform: 'linux' });
    expect(await store.protects()).toEqual({ name });
  });

  it.each(['basic_text', 'unknown', 'something_new'])(
    'on Linux with %s protects nothing',
    async (backend) => {
      const store = createKeyStore({ safeStorage: calls(backend), platform: 'linux' });
      expect(await store.protects()).toBeUndefined();
    },
  );

  it('protects nothing when it is a keyring by name but encrypts with the built-in key', async () => {
    const store = createKeyStore({ safeStorage: calls('gnome_libsecret', 'v10'), platform: 'linux' });
    expect(await store.protects()).toBeUndefined();
    await expect(store.encrypt('text')).rejects.toThrow('everybody has');
  });

  it.each([
    ['darwin', 'macOS Keychain'],
    ['win32', 'Windows DPAPI'],
  ] as const)('on %s is the %s, whatever its first bytes are', async (platform, name) => {
    const { getSelectedStorageBackend, ...safeStorage } = calls('unknown', 'v10');
    expect(getSelectedStorageBackend()).toBe('unknown');
    expect(await createKeyStore({ safeStorage, platform }).protects()).toEqual({ name });
  });

  it('opens what it encrypted', async () => {
    const store = createKeyStore({ safeStorage: calls('kwallet6'), platform: 'linux' });
    expect(await store.decrypt(await store.encrypt('caf\u00e9'))).toBe('caf\u00e9');
  });
});

describe('a key store that is not available', () => {
  it.each([
    ['says so', { ...blocking('kwallet'), isEncryptionAvailable: () => false }],
    ['says so later', { ...waiting('kwallet'), isAsyncEncryptionAvailable: () => Promise.resolve(false) }],
    [
      'fails when asked',
      { ...waiting('kwallet'), isAsyncEncryptionAvailable: () => Promise.reject(new Error()) },
    ],
    ['fails to encrypt', { ...waiting('kwallet'), encryptStringAsync: () => Promise.reject(new Error()) }],
    ['has no calls at all', {}],
  ])('protects nothing when it %s', async (_, safeStorage) => {
    expect(await createKeyStore({ safeStorage, platform: 'linux' }).protects()).toBeUndefined();
    expect(await createKeyStore({ safeStorage, platform: 'darwin' }).protects()).toBeUndefined();
  });
});

describe('an Electron that has both kinds of calls', () => {
  it('is asked by those that do not block', async () => {
    const never = (): never => {
      throw new Error('this call blocks');
    };
    const blocked = { isEncryptionAvailable: never, encryptString: never, decryptString: never };
    const store = createKeyStore({ safeStorage: { ...blocked, ...waiting('kwallet6') }, platform: 'linux' });
    expect(await store.protects()).toEqual({ name: 'KWallet' });
    expect(await store.decrypt(await store.encrypt('text'))).toBe('text');
  });
});
