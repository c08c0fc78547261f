import type { KeyturnClient } from '../../shared/ipc/contract';
import { succeed } from '../../shared/ipc/reply';
import type { TicketKeyFile } from '../../shared/ticket-keys';

export const exampleKeyFile: TicketKeyFile = {
  id: 'edge-web',
  farm: 'edge-web',
  server: 'nginx',
  size: 80,
  path: '/home/ops/Documents/edge-web.tls-ticket-keys.age',
  madeAt: 1_763_600_000_000,
  currentSince: 1_763_600_000_000,
  nextKnownSince: null,
  exportedLeft: 0,
  secret: null,
  history: [{ what: 'made', at: 1_763_600_000_000 }],
  opened: null,
};

export const openedKeyFile: TicketKeyFile = {
  ...exampleKeyFile,
  opened: {
    slots: [
      { slot: 'next', shortName: 'c81f02d9', madeAt: 1_763_600_000_000 },
      { slot: 'current', shortName: '7ae45b10', madeAt: 1_763_600_000_000 },
      { slot: 'previous', shortName: '19b3e6f4', madeAt: 1_763_600_000_000 },
    ],
    closesAt: 1_763_600_900_000,
  },
};

const path = '/home/ops/Documents/edge-web.tls-ticket-keys.age';
const opened = () => Promise.resolve(succeed(openedKeyFile));
const none = () => Promise.resolve(succeed([]));
const copied = () => Promise.resolve(succeed({ clearsAt: null }));
const exported = () =>
  Promise.resolve(succeed({ file: openedKeyFile, folder: '/run/keys', names: ['edge-web.current.key'] }));

/** No file is known, and all that is tried succeeds. */
export const exampleTicketKeys: Omit<KeyturnClient['ticketKeys'], 'onChanged'> = {
  list: none,
  suggestPath: () => Promise.resolve(succeed(path)),
  choosePath: () => Promise.resolve(succeed(path)),
  pickPath: () => Promise.resolve(succeed(path)),
  chooseFolder: () => Promise.resolve(succeed('/run/keys')),
  look: () => Promise.resolve(succeed({ known: null, hasSecret: false })),
  templates: () => Promise.resolve(succeed([{ id: 2, name: 'Password', isActive: true }])),
  create: opened,
  open: opened,
  rotate: opened,
  snippet: () =>
    Promise.resolve(succeed({ text: 'ssl_session_tickets on;', files: ['edge-web.current.key'] })),
  copySnippet: copied,
  export: exported,
  exportCms: exported,
  markReloaded: opened,
  deleteExported: opened,
  changePassword: opened,
  storePassword: opened,
  showPassword: () => Promise.resolve(succeed({ value: 'correct-horse-battery' })),
  copyPassword: copied,
  used: () => Promise.resolve(succeed(null)),
  close: none,
  forget: none,
};
