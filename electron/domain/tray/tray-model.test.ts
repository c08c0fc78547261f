import { describe, expect, it } from 'vitest';
import { loadWords } from '../../shell/words';
import { trayModel } from './tray-model';
import type { TrayFacts, TrayIcon } from './tray-facts';
import { factsWith, inSession, MINUTE, NOW, trayIn } from './testing/facts';

const { menuText, words } = trayIn(loadWords());

const PROFILES = [
  { id: 'a', name: 'Production' },
  { id: 'b', name: 'Recovery site' },
];
const secret = (id: number, name: string, isGated = false) => ({ id, name, isGated });

describe('the menu of the tray', () => {
  it('signed out leads to a session', () => {
    expect(menuText({ profiles: PROFILES })).toEqual([
      'Not signed in',
      'Sign in to',
      '> Production',
      '> Recovery site',
      'Open practice vault',
      '---',
      'Open Keyturn',
      'Settings',
      'Quit Keyturn',
    ]);
  });

  it('signed out offers no practice vault where an organisation has turned it off', () => {
    expect(menuText({ hasPractice: false })).not.toContain('Open practice vault');
  });

  it('in a session has who, for how long, and what is at hand', () => {
    const menu = menuText({
      session: inSession(),
      quick: { shortcut: 'Ctrl+Alt+K' },
      favourites: [secret(1, 'web01 root')],
      recents: [secret(2, 'db01 sa')],
      checkouts: [
        { id: 3, name: 'Domain admin', endsAt: NOW + 24 * MINUTE },
        { id: 4, name: 'Breakglass', endsAt: null },
      ],
      clipboard: { state: 'holding', label: 'Password', clearsAt: NOW + 23_400 },
    });
    expect(menu).toEqual([
      'vault.corp.example as CORP\\adm-ops7',
      '17 min left, 2 of 3 refreshes left',
      'Extend session',
      '---',
      'Quick access...',
      'Copy password from favourites',
      '> web01 root',
      'Copy password from recents',
      '> db01 sa',
      'Copy one-time code',
      '> web01 root',
      '> db01 sa',
      'Open secret',
      '> web01 root',
      '> db01 sa',
      'My checkouts (2)',
      '> Domain admin, 24 min left',
      '> > Extend',
      '> > Check in',
      '> Breakglass',
      '> > Extend',
      '> > Check in',
      '> ---',
      '> Check in all',
      'Clear clipboard (24 s)',
      '---',
      'Lock',
      'Sign out',
      'Open Keyturn',
      'Settings',
      'Quit Keyturn',
    ]);
  });

  it('adds on top that the session ends', () => {
    const ending = (endsAt: number) => menuText({ session: inSession({ endsAt }) }).slice(0, 3);
    expect(ending(NOW + 2 * MINUTE + 10_000)).toEqual([
      'Session ends in 2 min',
      'vault.corp.example as CORP\\adm-ops7',
      '2 min left, 2 of 3 refreshes left',
    ]);
    expect(ending(NOW + 59_000)[0]).toBe('Session ends in less than 1 min');
    expect(ending(NOW + 3 * MINUTE)[0]).toBe('vault.corp.example as CORP\\adm-ops7');
  });

  it('in the last period offers to sign in again instead of extending', () => {
    expect(menuText({ session: inSession({ refreshesLeft: 0 }) }).slice(0, 4)).toEqual([
      'vault.corp.example as CORP\\adm-ops7',
      '17 min left, no refresh left',
      'Sign in again...',
      '---',
    ]);
  });

  it.each([
    ['token', 'Access token, end not known'],
    ['windows', 'Windows sign-in'],
  ] as const)('says by what the session is where its end is not known: %s', (method, line) => {
    const menu = menuText({ session: inSession({ method, endsAt: null, refreshesLeft: 0 }) });
    expect(menu.slice(1, 3)).toEqual([line, '---']);
  });

  it('tells when the session has ended', () => {
    expect(menuText({ session: { state: 'ended', at: Date.UTC(2026, 0, 5, 14, 40) } })).toEqual([
      'Session ended 14:40',
      'Sign in again...',
      '---',
      'Open Keyturn',
      'Settings',
      'Quit Keyturn',
    ]);
  });

  it('offline has nothing that needs the server', () => {
    const menu = menuText({
      session: inSession(),
      isOffline: true,
      favourites: [secret(1, 'web01 root')],
      recents: [secret(2, 'db01 sa')],
      checkouts: [{ id: 3, name: 'Domain admin', endsAt: null }],
    });
    expect(menu).toEqual([
      'vault.corp.example as CORP\\adm-ops7',
      'Offline, 17 min left',
      '---',
      'Lock',
      'Sign out',
      'Open Keyturn',
      'Settings',
      'Quit Keyturn',
    ]);
  });

  it('locked names no secret and no server', () => {
    const menu = menuText({
      session: { state: 'locked', endsAt: NOW + 17 * MINUTE },
      favourites: [secret(1, 'web01 root')],
      checkouts: [{ id: 3, name: 'Domain admin', endsAt: null }],
    });
    expect(menu).toEqual(['Locked, 17 min left', 'Unlock...', 'Clear clipboard', 'Sign out', 'Quit Keyturn']);
  });

  it('adds the changes that run, and those that wait for proof', () => {
    const menu = (change: Partial<TrayFacts>) => menuText({ session: inSession(), ...change }).slice(3, 5);
    expect(menu({ running: 1 })[0]).toBe('1 change running');
    expect(menu({ running: 2, unproven: 1 })).toEqual(['2 changes running', '1 change waits for proof']);
  });

  it('lets a bulk rotation be shown and paused, and only counts it while locked', () => {
    const bulk = { done: 3, all: 40, isPaused: false };
    expect(menuText({ session: inSession(), bulk })).toEqual(
      expect.arrayContaining(['Bulk rotation, 3 of 40', '> Show', '> Pause']),
    );
    expect(menuText({ session: inSession(), bulk: { ...bulk, isPaused: true } })).toEqual(
      expect.arrayContaining(['Bulk rotation paused, 3 of 40', '> Show', '> Resume']),
    );
    const locked = menuText({ session: { state: 'locked', endsAt: null }, bulk });
    expect(locked.slice(0, 3)).toEqual(['Locked', 'Unlock...', 'Bulk rotation, 3 of 40']);
  });

  it('on Linux begins with the window, which no click on the icon may bring', () => {
    expect(menuText({}, { platform: 'linux' })).toEqual([
      'Open Keyturn',
      '---',
      'Not signed in',
      'Open practice vault',
      '---',
      'Settings',
      'Quit Keyturn',
    ]);
  });

  it('holds at most nine secrets in each of its menus', () => {
    const favourites = Array.from({ length: 30 }, (_, id) => secret(id, `secret ${id}`));
    const menu = menuText({ session: inSession(), favourites });
    expect(menu.filter((line) => line.startsWith('> secret '))).toHaveLength(27);
    expect(menu).not.toContain('> secret 9');
  });

  it('never copies what something stands in front of, and says so by three dots', () => {
    const { menu } = trayModel(
      factsWith({ session: inSession(), favourites: [secret(7, 'root', true)] }),
      words(),
    );
    const favourites = menu.find((item) => item.kind === 'menu');
    expect(favourites).toMatchObject({ items: [{ label: 'root...', act: { do: 'show-secret', id: 7 } }] });
  });

  it('shows of a masked name its first letter and dots that do not tell how long it is', () => {
    const names = ['root', 'a much longer name'].map((name) =>
      menuText({ session: inSession(), masksNames: true, favourites: [secret(1, name)] }).find((line) =>
        line.startsWith('> '),
      ),
    );
    expect(names).toEqual(['> r\u2022\u2022\u2022\u2022\u2022', '> a\u2022\u2022\u2022\u2022\u2022']);
  });
});

describe('the icon and its tooltip', () => {
  const soon = inSession({ endsAt: NOW + 2 * MINUTE });
  it.each<[TrayIcon, string, Partial<TrayFacts>]>([
    ['signed-out', 'Keyturn, Not signed in', {}],
    ['signed-out', 'Keyturn, Session ended 14:20', { session: { state: 'ended', at: NOW } }],
    ['active', 'Keyturn, vault.corp.example as CORP\\adm-ops7, 17 min left', { session: inSession() }],
    ['ending', 'Keyturn, vault.corp.example as CORP\\adm-ops7, 2 min left', { session: soon, running: 1 }],
    ['locked', 'Keyturn, Locked', { session: { state: 'locked', endsAt: null }, unproven: 1 }],
    [
      'offline',
      'Keyturn, vault.corp.example as CORP\\adm-ops7, 17 min left',
      { session: inSession(), isOffline: true },
    ],
    [
      'running',
      'Keyturn, vault.corp.example as CORP\\adm-ops7, 17 min left',
      { session: inSession(), running: 1 },
    ],
    [
      'attention',
      'Keyturn, vault.corp.example as CORP\\adm-ops7, 17 min left',
      { session: inSession(), unproven: 1, running: 1 },
    ],
    ['attention', 'Keyturn, Not signed in', { unproven: 1 }],
  ])('is %s with "%s"', (icon, tooltip, change) => {
    expect(trayModel(factsWith(change), words())).toMatchObject({ icon, tooltip });
  });

  it('never names a secret outside of the menu', () => {
    const name = 'a secret of a name';
    const change = {
      session: inSession(),
      favourites: [secret(1, name)],
      recents: [secret(2, name)],
      checkouts: [{ id: 3, name, endsAt: NOW + MINUTE }],
      clipboard: { state: 'holding', label: name, clearsAt: null },
    } as const;
    expect(trayModel(factsWith(change), words()).tooltip).not.toContain(name);
    expect(menuText({ clipboard: change.clipboard })).not.toContain(name);
  });
});
