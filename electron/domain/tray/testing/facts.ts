import type { Opened } from '../../../../shared/session';
import type { Translate } from '../../../../shared/words/keys';
import type { TrayFacts, TrayItem, TraySession } from '../tray-facts';
import { trayModel, type TrayWords } from '../tray-model';

export const NOW = Date.UTC(2026, 0, 5, 14, 20);
export const MINUTE = 60_000;

const OPENED: Opened = {
  method: 'credentials',
  server: 'https://vault.corp.example/SecretServer',
  user: 'CORP\\adm-ops7',
  endsAt: NOW + 17 * MINUTE + 42_000,
  refreshesLeft: 2,
  refreshesAllowed: 3,
  isAllowanceAssumed: true,
};

export const inSession = (change: Partial<Opened> = {}): TraySession => ({
  state: 'active',
  opened: { ...OPENED, ...change },
  isExtending: false,
});

export const factsWith = (change: Partial<TrayFacts> = {}): TrayFacts => ({
  session: { state: 'signed-out' },
  profiles: [],
  hasPractice: true,
  isOffline: false,
  favourites: [],
  recents: [],
  checkouts: [],
  clipboard: { state: 'empty' },
  bulk: null,
  running: 0,
  unproven: 0,
  quick: null,
  hasLock: true,
  masksNames: false,
  ...change,
});

const wordsIn = (t: Translate, change: Partial<TrayWords> = {}): TrayWords => ({
  t,
  now: NOW,
  platform: 'windows',
  timeOf: (at) => new Date(at).toISOString().slice(11, 16),
  ...change,
});

const linesOf = (items: readonly TrayItem[], depth = ''): readonly string[] =>
  items.flatMap((item) => {
    if (item.kind === 'line') return [`${depth}---`];
    return [`${depth}${item.label}`, ...(item.kind === 'menu' ? linesOf(item.items, `${depth}> `) : [])];
  });

/** The tray as it is read, in these words. */
export const trayIn = (t: Translate) => ({
  words: () => wordsIn(t),
  menuText: (change: Partial<TrayFacts>, worded: Partial<TrayWords> = {}): readonly string[] =>
    linesOf(trayModel(factsWith(change), wordsIn(t, worded)).menu),
});
