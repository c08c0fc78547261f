import type { Place } from '../../shared/app';
import type { Unsubscribe } from '../../shared/ipc/channel';
import type { KeyturnClient } from '../../shared/ipc/contract';
import type { Lock } from '../../shared/lock';
import type { AccessStore } from '../features/access';
import type { DoctorStore } from '../features/doctor';
import type { ShortcutSheet } from '../features/keyboard';
import { readRotateOnceLooked, type SecretStore } from '../features/secret';
import type { SecretsStore } from '../features/secrets';
import type { SessionStore } from '../features/session';
import type { Door } from './door-store';
import type { Notices } from './notices-store';
import type { Places } from './place-store';
import { createWishStore, type WishStore } from './wish-store';

interface Wished {
  readonly client: Pick<KeyturnClient, 'app' | 'lock'>;
  readonly root: Pick<HTMLElement, 'dataset'>;
  readonly places: Places;
  readonly notices: Pick<Notices, 'add'>;
  readonly doctor: Pick<DoctorStore, 'open'>;
  readonly sheet: Pick<ShortcutSheet, 'open'>;
  readonly access: Pick<AccessStore, 'mayLeave'>;
}

/** What comes to where the user is; everything else is a place to go to. */
const goTo =
  ({ places, doctor, sheet }: Pick<Wished, 'places' | 'doctor' | 'sheet'>) =>
  (place: Place) => {
    if (place === 'doctor') doctor.open();
    else if (place === 'shortcuts') sheet.open();
    else places.goTo(place);
  };

/** Nobody leaves before he was asked what is to become of what he has taken out. */
const answerQuit = async ({ client, access }: Pick<Wished, 'client' | 'access'>): Promise<void> => {
  await client.app.answerQuit({ leaves: await access.mayLeave() });
};

/** Nothing of a page that was locked is seen in the moment before its process ends. */
const coverBy =
  ({ dataset }: Wished['root']) =>
  ({ state }: Lock) => {
    dataset['lock'] = state;
  };

/** What the page is asked to show, or not to show, by somebody outside of it. */
export const followWishes = (wished: Wished): readonly Unsubscribe[] => {
  const { client, root, notices } = wished;
  return [
    client.app.onGoTo(goTo(wished)),
    client.app.onNoticed(notices.add),
    client.app.onQuitAsked(() => void answerQuit(wished)),
    client.lock.onChanged(coverBy(root)),
  ];
};

interface WishedOutside extends Pick<Wished, 'places' | 'doctor' | 'sheet' | 'access'> {
  readonly session: Pick<SessionStore, 'signOut' | 'store'>;
  readonly door: Pick<Door, 'goBackIn' | 'goOut' | 'store'>;
  readonly secrets: Pick<SecretsStore, 'openSecret'>;
  readonly secret: SecretStore;
}

/** To the secret, and on to its password: whatever stands before it is met on the way, and seen. */
const rotating =
  ({ door, places, secrets, secret }: WishedOutside) =>
  (id: number) => {
    door.goBackIn();
    places.goTo('sign-in');
    secrets.openSecret(id);
    void readRotateOnceLooked().then((rotateOnceLooked) => {
      rotateOnceLooked(secret, id);
    });
  };

/** Whoever has a session, or had one, is at its door then: where he is signed in, or was, there is no sign-in to be seen. */
const goingTo = (wished: WishedOutside) => (place: Place) => {
  const { door, session } = wished;
  const isInside = 'opened' in session.store.getState() && door.store.getState().at === 'inside';
  if (place === 'sign-in' && isInside) door.goOut('again');
  else goTo(wished)(place);
};

/** What is asked for in the tray, or by another start of the app. */
export const createWishes = ({ tray }: Pick<KeyturnClient, 'tray'>, wished: WishedOutside): WishStore =>
  createWishStore({
    takeWish: tray.takeWish,
    onWished: tray.onWished,
    goTo: goingTo(wished),
    rotate: rotating(wished),
    signOut: async () => {
      if (await wished.access.mayLeave()) await wished.session.signOut();
    },
  });
