import type { Opened } from '../../../shared/session';
import type { Translate } from '../../../shared/words/keys';
import { MINUTE_MS, minutesTo, timeLeft } from './time-left';
import { secretItems } from './tray-secrets';
import type { TrayAct, TrayFacts, TrayIcon, TrayItem, TrayModel, TrayPlatform } from './tray-facts';

/** From then on the user is warned. */
const ENDING_MS = 3 * MINUTE_MS;

export interface TrayWords {
  readonly t: Translate;
  readonly now: number;
  readonly platform: TrayPlatform;
  /** As in `14:40`. */
  readonly timeOf: (at: number) => string;
}

const LINE: TrayItem = { kind: 'line' };
const text = (label: string): TrayItem => ({ kind: 'text', label });
const item = (label: string, act: TrayAct): TrayItem => ({ kind: 'act', label, act });

export const hostOf = (server: string): string => {
  const host = /^[a-z]+:\/\/(?<host>[^/]+)/iu.exec(server)?.groups?.['host'];
  return host ?? server;
};

const isEnding = ({ endsAt }: Opened, now: number): boolean => endsAt !== null && endsAt - now < ENDING_MS;

const iconOf = (facts: TrayFacts, now: number): TrayIcon => {
  const { session } = facts;
  if (session.state === 'locked') return 'locked';
  if (session.state !== 'active') return facts.unproven > 0 ? 'attention' : 'signed-out';
  if (isEnding(session.opened, now)) return 'ending';
  if (facts.isOffline) return 'offline';
  if (facts.unproven > 0) return 'attention';
  return facts.running > 0 || facts.bulk !== null ? 'running' : 'active';
};

/** How long, and how often it can be made longer. */
const lifeLine = (opened: Opened, { t, now }: TrayWords): string => {
  const { endsAt, method, refreshesLeft, refreshesAllowed } = opened;
  if (method === 'windows' && endsAt === null) return t('tray.windows');
  const left = endsAt === null ? t('tray.endNotKnown') : timeLeft(t, endsAt, now);
  if (method === 'token') return t('tray.both', { one: t('tray.token'), other: left });
  if (method === 'windows') return t('tray.both', { one: t('tray.windows'), other: left });
  const refreshes =
    refreshesLeft > 0
      ? t('tray.refreshes', { count: refreshesLeft, allowed: refreshesAllowed })
      : t('tray.noRefresh');
  return t('tray.both', { one: left, other: refreshes });
};

const offlineLine = ({ endsAt }: Opened, { t, now }: TrayWords): string =>
  endsAt === null
    ? t('tray.offline')
    : t('tray.both', { one: t('tray.offline'), other: timeLeft(t, endsAt, now) });

const tooltipOf = ({ session }: TrayFacts, words: TrayWords): string => {
  const { t, now } = words;
  const left = (endsAt: number | null) =>
    endsAt === null ? t('tray.endNotKnown') : timeLeft(t, endsAt, now);
  switch (session.state) {
    case 'signed-out':
      return t('tray.tooltip', { text: t('tray.notSignedIn') });
    case 'signing-in':
      return t('tray.tooltip', { text: t('tray.signingIn', { host: hostOf(session.server) }) });
    case 'ended':
      return t('tray.tooltip', { text: t('tray.ended', { time: words.timeOf(session.at) }) });
    case 'locked':
      return t('tray.tooltip', { text: lockedLine(session.endsAt, words) });
    case 'active': {
      const { server, user, endsAt } = session.opened;
      const who = t('tray.who', { host: hostOf(server), user });
      return t('tray.tooltip', { text: t('tray.both', { one: who, other: left(endsAt) }) });
    }
  }
};

const lockedLine = (endsAt: number | null, { t, now }: TrayWords): string =>
  endsAt === null
    ? t('tray.locked')
    : t('tray.both', { one: t('tray.locked'), other: timeLeft(t, endsAt, now) });

const endingLines = ({ endsAt }: Opened, { t, now }: TrayWords): readonly TrayItem[] => {
  if (endsAt === null || endsAt - now >= ENDING_MS) return [];
  const minutes = minutesTo(endsAt, now);
  return [text(minutes < 1 ? t('tray.endsNow') : t('tray.endsIn', { count: minutes }))];
};

const changeLines = ({ running, unproven }: TrayFacts, { t }: TrayWords): readonly TrayItem[] => [
  ...(running > 0 ? [text(t('tray.running', { count: running }))] : []),
  ...(unproven > 0 ? [item(t('tray.unproven', { count: unproven }), { do: 'attention' })] : []),
];

const bulkItems = ({ bulk }: TrayFacts, { t }: TrayWords): readonly TrayItem[] => {
  if (bulk === null) return [];
  const { done, all, isPaused } = bulk;
  return [
    {
      kind: 'menu',
      label: t(isPaused ? 'tray.bulkPaused' : 'tray.bulkRunning', { done, all }),
      items: [
        item(t('tray.bulkShow'), { do: 'show-bulk' }),
        isPaused
          ? item(t('tray.bulkResume'), { do: 'resume-bulk' })
          : item(t('tray.bulkPause'), { do: 'pause-bulk' }),
      ],
    },
  ];
};

const clipboardItems = ({ clipboard }: TrayFacts, { t, now }: TrayWords): readonly TrayItem[] => {
  if (clipboard.state === 'empty') return [];
  const clearsAt = clipboard.state === 'holding' ? clipboard.clearsAt : null;
  const label =
    clearsAt === null
      ? t('tray.clear')
      : t('tray.clearIn', { count: Math.max(0, Math.ceil((clearsAt - now) / 1000)) });
  return [item(label, { do: 'clear-clipboard' })];
};

/** Whoever can rely on the menu alone finds the window first in it. */
const ends = ({ t, platform }: TrayWords): readonly TrayItem[] => [
  ...(platform === 'linux' ? [] : [item(t('tray.open'), { do: 'open' })]),
  item(t('tray.settings'), { do: 'settings' }),
  item(t('tray.quit'), { do: 'quit' }),
];
const begins = ({ t, platform }: TrayWords): readonly TrayItem[] =>
  platform === 'linux' ? [item(t('tray.open'), { do: 'open' }), LINE] : [];

const signIns = ({ profiles }: TrayFacts, { t }: TrayWords): readonly TrayItem[] =>
  profiles.length === 0
    ? []
    : [
        {
          kind: 'menu',
          label: t('tray.signInTo'),
          items: profiles.map(({ id, name }) => item(name, { do: 'sign-in', profile: id })),
        },
      ];

const signedOutMenu = (head: string, facts: TrayFacts, words: TrayWords): readonly TrayItem[] => [
  ...begins(words),
  text(head),
  ...signIns(facts, words),
  ...(facts.hasPractice ? [item(words.t('tray.openPractice'), { do: 'practice' })] : []),
  ...changeLines(facts, words),
  ...clipboardItems(facts, words),
  LINE,
  ...ends(words),
];

const endedMenu = (at: number, facts: TrayFacts, words: TrayWords): readonly TrayItem[] => [
  ...begins(words),
  text(words.t('tray.ended', { time: words.timeOf(at) })),
  item(words.t('tray.signInAgain'), { do: 'sign-in-again' }),
  ...changeLines(facts, words),
  ...bulkItems(facts, words),
  ...clipboardItems(facts, words),
  LINE,
  ...ends(words),
];

const lockedMenu = (endsAt: number | null, facts: TrayFacts, words: TrayWords): readonly TrayItem[] => {
  const { t } = words;
  return [
    text(lockedLine(endsAt, words)),
    item(t('tray.unlock'), { do: 'unlock' }),
    ...(facts.bulk === null
      ? []
      : [text(t(facts.bulk.isPaused ? 'tray.bulkPaused' : 'tray.bulkRunning', { ...facts.bulk }))]),
    item(t('tray.clear'), { do: 'clear-clipboard' }),
    item(t('tray.signOut'), { do: 'sign-out' }),
    item(t('tray.quit'), { do: 'quit' }),
  ];
};

const extendItem = (opened: Opened, facts: TrayFacts, { t }: TrayWords): readonly TrayItem[] => {
  if (facts.isOffline) return [];
  if (facts.session.state === 'active' && facts.session.isExtending) return [text(t('tray.extending'))];
  if (opened.refreshesLeft > 0) return [item(t('tray.extend'), { do: 'extend' })];
  return opened.endsAt === null ? [] : [item(t('tray.signInAgain'), { do: 'sign-in-again' })];
};

const quickItem = ({ quick }: TrayFacts, { t }: TrayWords): readonly TrayItem[] => {
  if (quick === null) return [];
  const { shortcut } = quick;
  const act = { kind: 'act', label: t('tray.quick'), act: { do: 'quick' } } as const;
  return [shortcut === null ? act : { ...act, shortcut }];
};

const activeMenu = (opened: Opened, facts: TrayFacts, words: TrayWords): readonly TrayItem[] => {
  const { t } = words;
  const near = [
    ...quickItem(facts, words),
    ...secretItems(facts, words),
    ...bulkItems(facts, words),
    ...clipboardItems(facts, words),
  ];
  return [
    ...begins(words),
    ...endingLines(opened, words),
    text(t('tray.who', { host: hostOf(opened.server), user: opened.user })),
    text(facts.isOffline ? offlineLine(opened, words) : lifeLine(opened, words)),
    ...extendItem(opened, facts, words),
    ...changeLines(facts, words),
    LINE,
    ...near,
    ...(near.length > 0 ? [LINE] : []),
    ...(facts.hasLock ? [item(t('tray.lock'), { do: 'lock' })] : []),
    item(t('tray.signOut'), { do: 'sign-out' }),
    ...ends(words),
  ];
};

const menuOf = (facts: TrayFacts, words: TrayWords): readonly TrayItem[] => {
  const { session } = facts;
  switch (session.state) {
    case 'signed-out':
      return signedOutMenu(words.t('tray.notSignedIn'), facts, words);
    case 'signing-in':
      return signedOutMenu(words.t('tray.signingIn', { host: hostOf(session.server) }), facts, words);
    case 'ended':
      return endedMenu(session.at, facts, words);
    case 'locked':
      return lockedMenu(session.endsAt, facts, words);
    case 'active':
      return activeMenu(session.opened, facts, words);
  }
};

/** All that the tray shows. No value is in it, and no name of a secret outside of the menu of somebody who is signed in. */
export const trayModel = (facts: TrayFacts, words: TrayWords): TrayModel => ({
  icon: iconOf(facts, words.now),
  tooltip: tooltipOf(facts, words),
  menu: menuOf(facts, words),
});
