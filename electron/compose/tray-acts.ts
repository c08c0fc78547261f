import type { Acted } from '../../shared/access';
import type { Place } from '../../shared/app';
import type { Reply } from '../../shared/ipc/reply';
import type { Wish } from '../../shared/tray';
import type { Translate } from '../../shared/words/keys';
import { quickSignIn } from '../domain/tray/quick-sign-in';
import type { TrayAct } from '../domain/tray/tray-facts';
import type { TrayShell, TrayWorld } from './tray-world';

const idOf = (act: TrayAct): number => ('id' in act ? act.id : 0);

type Hand = ReturnType<typeof createHand>;

const createHand = (world: TrayWorld, { raise }: TrayShell) => ({
  inTheUsersName: (name: string, work: () => Promise<unknown>): void => {
    world.within(name, work).catch(() => {
      world.log.error('what was clicked in the tray was not done', { name });
    });
  },
  inWindow: (wanted: NonNullable<Wish>): void => {
    raise();
    world.wishes.wish(wanted);
  },
  openSecret: (id: number): void => {
    raise();
    world.showSecret(id);
  },
});

/** What stands in front of a secret is met in the window, and never passed silently. */
const copying = (world: TrayWorld, t: Translate, { openSecret }: Hand) => {
  const lookAt = async (id: number) => {
    const secret = await world.secret();
    const looked = await secret.look(id);
    const isOpen = looked.ok && looked.value.access.gate === 'open';
    return { secret, fields: isOpen ? (looked.value.fields ?? []) : undefined };
  };
  return {
    password: async (id: number): Promise<void> => {
      const { secret, fields } = await lookAt(id);
      const field = fields?.find(({ kind }) => kind === 'password');
      const copied = field && (await secret.copy({ id, slug: field.slug }));
      if (!copied?.ok) openSecret(id);
    },
    code: async (id: number): Promise<void> => {
      const { secret, fields } = await lookAt(id);
      const copied = fields && (await secret.copyCode({ id, label: t('secret.code.name') }));
      if (!copied?.ok) openSecret(id);
    },
  };
};

/** As much as the window gives at once. */
const EXTENSION_MINUTES = 30;

/** What the server did not do, or nobody knows, is to be seen where it can be looked into. */
const checkouts = ({ access }: TrayWorld, { openSecret }: Hand, raise: () => void) => {
  const showUnlessDone = (id: number, acted: Reply<Acted>): void => {
    if (!acted.ok || acted.value.outcome !== 'done') openSecret(id);
  };
  return {
    extend: async (id: number): Promise<void> => {
      showUnlessDone(id, await (await access()).extend({ id, minutes: EXTENSION_MINUTES }));
    },
    checkIn: async (id: number): Promise<void> => {
      showUnlessDone(id, await (await access()).checkIn({ id, isForced: false }));
    },
    checkInAll: async (): Promise<void> => {
      const done = await (await access()).checkInAll();
      if (!done.ok || done.value.left > 0) raise();
    },
  };
};

const deedsWithCheckouts = (world: TrayWorld, hand: Hand, raise: () => void): Deeds => {
  const { extend, checkIn, checkInAll } = checkouts(world, hand, raise);
  const { inTheUsersName } = hand;
  return {
    'extend-checkout': (act) => {
      inTheUsersName('access.extend', () => extend(idOf(act)));
    },
    'check-in': (act) => {
      inTheUsersName('access.checkIn', () => checkIn(idOf(act)));
    },
    'check-in-all': () => {
      inTheUsersName('access.checkInAll', checkInAll);
    },
  };
};

const signingIn =
  ({ profiles, session }: TrayWorld, { inWindow }: Hand) =>
  async (id: string): Promise<void> => {
    const profile = profiles.current().list.find((each) => each.id === id);
    const entered = profile && quickSignIn(profile);
    if (entered) {
      await session.ready();
      const reply = await session.signIn(entered);
      if (reply.ok) return;
    }
    // It has to be typed, or looked at why it did not work.
    inWindow({ what: 'sign-in', profile: id });
  };

type Deeds = Partial<Record<TrayAct['do'], (act: TrayAct) => void>>;

const deedsWithSecrets = (world: TrayWorld, t: Translate, hand: Hand): Deeds => {
  const copy = copying(world, t, hand);
  const { inTheUsersName, openSecret } = hand;
  const say = (what: 'go' | 'pause') => () => {
    inTheUsersName(`bulk.${what}`, async () => (await world.bulk()).say(what));
  };
  return {
    'copy-password': (act) => {
      inTheUsersName('secret.copy', () => copy.password(idOf(act)));
    },
    'copy-code': (act) => {
      inTheUsersName('secret.copyCode', () => copy.code(idOf(act)));
    },
    'show-secret': (act) => {
      openSecret(idOf(act));
    },
    'pause-bulk': say('pause'),
    'resume-bulk': say('go'),
  };
};

/** What comes of a click. */
export const composeTrayActs = (world: TrayWorld, shell: TrayShell) => {
  const { raise, quit, quick, t } = shell;
  const hand = createHand(world, shell);
  const { inTheUsersName, inWindow } = hand;
  const signIn = signingIn(world, hand);
  const toPlace = (place: Place) => () => {
    inWindow({ what: 'place', place });
  };
  const deeds: Deeds = {
    ...deedsWithSecrets(world, t, hand),
    ...deedsWithCheckouts(world, hand, raise),
    'show-bulk': toPlace('bulk'),
    settings: toPlace('settings'),
    'sign-in-again': toPlace('sign-in'),
    'sign-in': (act) => {
      if ('profile' in act) inTheUsersName('session.signIn', () => signIn(act.profile));
    },
    quit,
    quick,
    practice: () => {
      inWindow({ what: 'practice' });
    },
    extend: () => {
      inTheUsersName('session.extend', world.session.extend);
    },
    'clear-clipboard': world.clearClipboard,
    lock: () => {
      world.lock.now('hand');
    },
    'sign-out': () => {
      if (world.signOut() === 'asked') raise();
    },
  };
  return (wanted: TrayAct): void => {
    (deeds[wanted.do] ?? raise)(wanted);
  };
};
