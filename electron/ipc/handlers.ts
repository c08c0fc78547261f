import type { Notice, Snapshot } from '../../shared/app';
import type { KeyturnHandlers } from '../../shared/ipc/contract';
import { succeed, type Reply } from '../../shared/ipc/reply';
import type { SystemProxy } from '../../shared/network';
import type { Sealing } from '../../shared/sealing';
import type { Session, SignIn } from '../../shared/session';
import type { PracticeKeeper } from '../domain/practice/practice-keeper';
import type { SettingsKeeper } from '../domain/settings/settings-keeper';

interface HandlerDeps {
  readonly about: () => Pick<Snapshot, 'locale' | 'versions' | 'dataFolder'>;
  readonly settings: Pick<SettingsKeeper, 'current' | 'change'>;
  readonly sealing: {
    readonly ask: () => Promise<Sealing>;
    readonly givePassphrase: (passphrase: string) => Promise<Reply<Sealing>>;
  };
  readonly notices: () => readonly Notice[];
  readonly practice: PracticeKeeper;
  readonly session: {
    readonly current: () => Session;
    readonly signIn: (entered: SignIn) => Promise<Reply<Session>>;
    readonly cancelSignIn: () => Reply<Session>;
    readonly extend: () => Promise<Reply<Session>>;
    readonly signOut: () => Promise<Reply<Session>>;
  };
  readonly systemProxy: () => Promise<SystemProxy>;
}

/** Each declared call and what it does. The type sees to it that none is missing and none is misspelt. */
export const createHandlers = (deps: HandlerDeps): KeyturnHandlers => ({
  app: {
    snapshot: () => {
      return succeed({
        ...deps.about(),
        settings: deps.settings.current(),
        practice: deps.practice.current(),
        session: deps.session.current(),
        notices: deps.notices(),
      });
    },
  },
  network: { systemProxy: async () => succeed(await deps.systemProxy()) },
  practice: {
    open: async () => succeed(await deps.practice.open()),
    close: async () => succeed(await deps.practice.close()),
  },
  sealing: {
    ask: async () => succeed(await deps.sealing.ask()),
    givePassphrase: ({ passphrase }) => deps.sealing.givePassphrase(passphrase),
  },
  session: {
    signIn: (entered) => deps.session.signIn(entered),
    cancelSignIn: () => deps.session.cancelSignIn(),
    extend: () => deps.session.extend(),
    signOut: () => deps.session.signOut(),
  },
  settings: { change: (change) => deps.settings.change(change) },
});
