import { fail } from '../../shared/ipc/reply';
import type { ListedSecrets } from '../../shared/secrets';
import type { Popup, PopupKeeper } from '../domain/quick/popup-keeper';
import { createPreparing } from '../domain/quick/preparing';
import { quickStateOf } from '../domain/quick/quick-state';
import type { Log } from '../domain/ports';
import type { ProfileKeeper } from '../domain/profiles/profile-keeper';
import type { SecretLists } from '../domain/secrets/secret-lists';
import type { SessionKeeper } from '../domain/session/session-keeper';
import { channelsOf } from '../ipc/channels-of';
import { createPublish } from '../ipc/publish';
import type { QuickParts } from '../ipc/quick-handlers';
import type { Wishes } from '../domain/tray/wishes';
import { systemTimers } from '../system/timers';
import { lazily } from './lazily';
import type { QuickTools, QuickWorld } from './quick';

type PopupCaller = Parameters<QuickPopup['isSenderOf']>[0];

export interface QuickPopup extends Popup {
  readonly isSenderOf: (caller: {
    readonly window: number;
    readonly isMainFrame: boolean;
    readonly url: string;
  }) => boolean;
  readonly send: (channel: string, payload: unknown) => void;
}

export interface PopupNews {
  readonly onShown: () => void;
  readonly onLeft: () => void;
  readonly onHidden: () => void;
}

/** What only the side of the windows can do. */
export interface QuickShell {
  readonly popup: (news: PopupNews) => Promise<QuickPopup>;
  readonly raise: () => void;
  readonly open: (id: number) => void;
}

interface QuickDoorWorld extends QuickWorld {
  readonly session: Pick<SessionKeeper, 'read' | 'current'>;
  readonly profiles: Pick<ProfileKeeper, 'current'>;
  readonly isLocked: () => boolean;
  readonly hasShortcut: () => boolean;
  readonly log: Log;
  readonly wish: Wishes['wish'];
  /** What is to be forgotten with the session, and with the lock. */
  readonly atItsEnd: (forget: () => void) => void;
}

export interface QuickDoor {
  readonly parts: QuickParts;
  /** The same lists; the names in them are known from then on. */
  readonly hearing: (lists: SecretLists) => SecretLists;
  /** Something was told to the page of the window. */
  readonly heard: (feature: string) => void;
  readonly begin: (shell: QuickShell) => void;
  readonly call: () => void;
  readonly isSenderOf: (caller: PopupCaller) => boolean;
  readonly end: () => void;
}

interface Shown {
  readonly popup: QuickPopup;
  readonly keeper: PopupKeeper;
}

const AT_THE_DOOR = { what: 'place', place: 'sign-in' } as const;

const part = () => import('./quick');

/** The window of it, made when it is called for first. */
const createPopupSide = ({ log, state }: Pick<QuickDoorWorld, 'log'> & Pick<QuickParts, 'state'>) => {
  let shell: QuickShell | undefined;
  let shown: Shown | undefined;
  const publish = createPublish(channelsOf, {
    isThere: () => shown !== undefined,
    send: (channel, payload) => {
      shown?.popup.send(channel, payload);
    },
  });
  const make = lazily(async (): Promise<Shown | undefined> => {
    const begun = shell?.popup({
      onShown: () => {
        publish('quick', 'called', state());
      },
      onLeft: () => {
        shown?.keeper.wasLeft();
      },
      onHidden: () => {
        shown?.keeper.wasHidden();
      },
    });
    const [popup, { composePopup }] = await Promise.all([begun, part()]);
    if (!popup) return undefined;
    shown = { popup, keeper: composePopup(popup) };
    return shown;
  });

  let wasCalled = false;
  const having = (what: 'call' | 'prepare') => {
    // Before there is a window there is none to stand beside.
    if (!shell) return;
    make().then(
      (made) => made?.keeper[what](),
      () => {
        log.error('quick access was not opened');
      },
    );
  };

  return {
    shell: () => shell,
    shown: () => shown,
    wasCalled: () => wasCalled,
    prepare: () => {
      having('prepare');
    },
    begin: (from: QuickShell) => {
      shell = from;
    },
    call: () => {
      wasCalled = true;
      having('call');
    },
    changed: () => {
      publish('quick', 'changed', state());
    },
  };
};

/** Begun by the user of the popup in the window. */
const leavingFor = (side: ReturnType<typeof createPopupSide>, go: (shell: QuickShell) => void): void => {
  const shell = side.shell();
  side.shown()?.keeper.hide();
  shell?.raise();
  if (shell) go(shell);
};

interface Behind {
  readonly side: ReturnType<typeof createPopupSide>;
  readonly state: QuickParts['state'];
  readonly tools: () => Promise<QuickTools>;
}

const partsOf = (
  { isLocked, wish }: Pick<QuickDoorWorld, 'isLocked' | 'wish'>,
  { side, state, tools }: Behind,
): QuickParts => ({
  state,
  isShown: () => side.shown()?.popup.isShown() ?? false,
  search: async (sought) => (await tools()).search(sought),
  searchServer: async (sought) => (await tools()).searchServer(sought),
  copy: async (wanted) => {
    const copy = async (isWanted: () => boolean) => (await tools()).copy(wanted, isWanted);
    // Only its page asks for that.
    return side.shown()?.keeper.during(copy) ?? fail('cancelled');
  },
  open: (id) => {
    leavingFor(side, (shell) => {
      shell.open(id);
    });
  },
  rotate: (id) => {
    leavingFor(side, () => {
      wish({ what: 'rotate', id });
    });
  },
  enter: (profile) => {
    leavingFor(side, () => {
      if (!isLocked()) wish(profile === null ? AT_THE_DOOR : { what: 'sign-in', profile });
    });
  },
  hide: () => side.shown()?.keeper.hide(),
});

/** The way to quick access, which is read in once there is something for it: a start needs none of it. */
export const composeQuickDoor = (world: QuickDoorWorld): QuickDoor => {
  const { session, isLocked, profiles, log, atItsEnd } = world;
  let made: QuickTools | undefined;
  const tools = lazily(async () => {
    made = (await part()).composeQuick(world);
    return made;
  });
  const state = () =>
    quickStateOf({ session: session.current(), isLocked: isLocked(), profiles: profiles.current().list });
  const side = createPopupSide({ log, state });
  const isOpen = () => session.current().state === 'active' && !isLocked();
  const { stirred } = createPreparing({
    timers: systemTimers,
    isOpen,
    isWanted: () => world.hasShortcut() || side.wasCalled(),
    prepare: side.prepare,
  });
  const learn = (listed: ListedSecrets) => {
    tools().then(
      ({ heard }) => {
        // Locked or left meanwhile: nobody is to know it any more.
        if (isOpen()) heard(listed);
      },
      () => {
        log.error('quick access was not read in');
      },
    );
  };
  atItsEnd(() => {
    made?.forget();
    const keeper = side.shown()?.keeper;
    if (isLocked()) keeper?.end();
    else keeper?.outdate();
  });

  return {
    parts: partsOf(world, { side, state, tools }),
    hearing: (lists) => ({
      ...lists,
      page: async (wanted) => {
        const page = await lists.page(wanted);
        if (page.ok && wanted.query.view !== 'inactive') learn(page.value);
        return page;
      },
    }),
    heard: (feature) => {
      stirred();
      if (feature === 'session' || feature === 'lock' || feature === 'profiles') side.changed();
    },
    begin: side.begin,
    call: side.call,
    isSenderOf: (caller) => side.shown()?.popup.isSenderOf(caller) ?? false,
    end: () => side.shown()?.keeper.end(),
  };
};
