import type { KeyturnClient } from '../../shared/ipc/contract';
import { succeed } from '../../shared/ipc/reply';
import type { LookedSecret, SecretField } from '../../shared/secret';

const exampleField = (slug: string, change: Partial<SecretField> = {}): SecretField => ({
  slug,
  name: slug,
  kind: 'text',
  isRequired: false,
  editing: 'editors',
  ...change,
});

export const exampleLooked: LookedSecret = {
  id: 7,
  name: 'NAS-A root',
  template: 'Unix account',
  folder: '\\Infrastructure\\Backup',
  folderId: 4,
  isActive: true,
  heartbeat: 'Success',
  outOfSync: null,
  daysLeft: 9,
  isPasswordHidden: false,
  isFavourite: false,
  fields: [
    exampleField('machine', { name: 'Machine' }),
    exampleField('username', { name: 'User name' }),
    exampleField('password', { name: 'Password', kind: 'password' }),
    exampleField('notes', { name: 'Notes', kind: 'notes' }),
  ],
  actions: ['Edit', 'Heartbeat', 'Expire', 'ViewAudit'],
  cost: { checkoutMinutes: null, comment: false, approval: false, doubleLock: false, notifies: null },
  access: { gate: 'open', checkout: null },
};

const done = () => Promise.resolve(succeed({ outcome: 'done' as const }));

export const exampleSecret: KeyturnClient['secret'] = {
  look: ({ id }) => Promise.resolve(succeed({ ...exampleLooked, id })),
  copy: () => Promise.resolve(succeed({ clearsAt: null })),
  askToOpen: () => Promise.resolve(succeed({ host: 'nas-a.example.test', isEncrypted: true })),
  open: () => Promise.resolve(succeed(true)),
  leaveLink: () => Promise.resolve(succeed(null)),
  codes: () => Promise.resolve(succeed({ codes: [{ code: '482913', endsAt: Number.MAX_SAFE_INTEGER }] })),
  copyCode: () => Promise.resolve(succeed({ clearsAt: null })),
  edit: ({ slug }) => Promise.resolve(succeed({ value: `the ${slug}`, isBlind: false })),
  rules: () => Promise.resolve(succeed(null)),
  put: done,
  lookAtEdit: done,
  stopEdit: () => Promise.resolve(succeed(null)),
  change: done,
  mark: ({ isFavourite }) => Promise.resolve(succeed({ isFavourite })),
  beat: () => Promise.resolve(succeed(true)),
  beatOf: () => Promise.resolve(succeed({ heartbeat: 'Success', isRunning: false })),
  expire: () => Promise.resolve(succeed(true)),
  audits: () => Promise.resolve(succeed({ records: [], total: 0 })),
  exportAudits: () => Promise.resolve(succeed({ outcome: 'saved', entries: 0, isCut: false })),
  stopExport: () => Promise.resolve(succeed(null)),
  copyAbout: () => Promise.resolve(succeed({ clearsAt: null })),
  pageOf: () => Promise.resolve(succeed({ host: 'vault.example.test', isEncrypted: true })),
  openPage: () => Promise.resolve(succeed(true)),
  expiration: () => Promise.resolve(succeed({ expiration: { kind: 'template' }, template: '90 days' })),
  setExpiration: done,
  dependencies: () => Promise.resolve(succeed({ records: [], total: 0 })),
  history: () => Promise.resolve(succeed({ lifetimes: [], readers: [], entries: 0, isCut: false })),
  list: () => Promise.resolve(succeed({ items: [], isCut: false })),
  copyListItem: () => Promise.resolve(succeed({ clearsAt: null })),
  listsOf: () => Promise.resolve(succeed({ lists: [] })),
  putLists: done,
  saveFile: () => Promise.resolve(succeed({ outcome: 'saved', bytes: 2_048 })),
  sendFile: () => Promise.resolve(succeed({ outcome: 'sent' })),
  removeFile: () => Promise.resolve(succeed(true)),
  stopFile: () => Promise.resolve(succeed(null)),
  onFileProgress: () => () => undefined,
  reveal: ({ slug }) => Promise.resolve(succeed({ value: `the ${slug}` })),
};
