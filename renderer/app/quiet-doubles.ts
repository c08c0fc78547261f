import type { KeyturnClient } from '../../shared/ipc/contract';
import { fail, succeed } from '../../shared/ipc/reply';

/** Wherever it looks, there is a Secret Server. */
export const exampleFinder: KeyturnClient['finder'] = {
  look: ({ server }) => Promise.resolve(succeed({ state: 'vault', server, isHealthy: true })),
  stop: () => Promise.resolve(succeed(null)),
};

/** A vault without folders. */
export const exampleFolders: KeyturnClient['folders'] = {
  children: () => Promise.resolve(succeed({ folders: [], isCut: false })),
  at: () => Promise.resolve(succeed(null)),
};

export const exampleNetwork: Omit<KeyturnClient['network'], 'onProxyAsked'> = {
  systemProxy: () => Promise.resolve(succeed({ kind: 'none' })),
  signInToProxy: () => Promise.resolve(succeed(true)),
};

/** Nobody has shown a certificate, and none is trusted. */
export const trustless: Omit<KeyturnClient['trust'], 'onChanged'> = {
  look: () => Promise.resolve(fail('no-certificate')),
  seen: () => Promise.resolve(succeed(null)),
  trust: () => Promise.resolve(fail('certificate-unseen')),
  forget: () => Promise.resolve(succeed([])),
  list: () => Promise.resolve(succeed([])),
  copyFingerprint: () => Promise.resolve(succeed(true)),
};

export const exampleComputer: KeyturnClient['computer'] = {
  account: () => Promise.resolve(succeed({ kind: 'no-ticket' })),
  chooseProgram: () => Promise.resolve(succeed(null)),
};

/** A Keyturn that looks for no other. */
export const exampleUpdates: Omit<KeyturnClient['updates'], 'onChanged'> = {
  look: () => Promise.resolve(succeed({ state: 'off', why: 'no-feed' })),
  check: () => Promise.resolve(succeed({ state: 'idle', checkedAt: 0 })),
  download: () => Promise.resolve(succeed({ state: 'idle', checkedAt: 0 })),
  cancel: () => Promise.resolve(succeed({ state: 'idle', checkedAt: 0 })),
  restart: () => Promise.resolve(succeed({ state: 'idle', checkedAt: 0 })),
};

export const exampleDoctor: Omit<KeyturnClient['doctor'], 'onChanged'> = {
  run: () => Promise.resolve(succeed({ isRunning: false, results: [] })),
  stop: () => Promise.resolve(succeed(null)),
  copyReport: () => Promise.resolve(succeed(true)),
};

export const exampleSealing: Omit<KeyturnClient['sealing'], 'onChanged'> = {
  ask: () => Promise.resolve(succeed({ by: 'none', passphrase: 'not-chosen' })),
  givePassphrase: () => Promise.resolve(succeed({ by: 'passphrase' })),
};
