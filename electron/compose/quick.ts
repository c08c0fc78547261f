import { createKnownSecrets } from '../domain/quick/known-secrets';
import { createPopupKeeper, type Popup, type PopupKeeper } from '../domain/quick/popup-keeper';
import { createQuickCopy, type CopyingSecret } from '../domain/quick/quick-copy';
import { createQuickDesk, type QuickDesk } from '../domain/quick/quick-desk';
import { createSecretLists, type SecretLists } from '../domain/secrets/secret-lists';
import type { SessionKeeper } from '../domain/session/session-keeper';
import { loadWords } from '../shell/words';
import { systemClock } from '../system/clock';
import { systemTimers } from '../system/timers';

export interface QuickWorld {
  readonly session: Pick<SessionKeeper, 'read' | 'current'>;
  readonly secret: () => Promise<CopyingSecret>;
}

export interface QuickTools extends QuickDesk {
  readonly copy: ReturnType<typeof createQuickCopy>;
}

/** Read in with the first list of a session, or with the first call of the popup: a start needs none of it. */
export const composeQuick = ({ session, secret }: QuickWorld): QuickTools => {
  const user = () => {
    const current = session.current();
    return current.state === 'active' ? current.opened.user : '';
  };
  const lists: SecretLists = createSecretLists(session);
  return {
    ...createQuickDesk({
      lists,
      known: createKnownSecrets(),
      clock: systemClock,
      timers: systemTimers,
      user,
    }),
    copy: createQuickCopy({
      secret,
      clock: systemClock,
      codeLabel: () => loadWords()('quick.code'),
    }),
  };
};

export const composePopup = (popup: Popup): PopupKeeper => createPopupKeeper({ popup, timers: systemTimers });
