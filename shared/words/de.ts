import { access } from './de/access';
import { activity } from './de/activity';
import { attempts } from './de/attempts';
import { bulk } from './de/bulk';
import { clipboard } from './de/clipboard';
import { command } from './de/command';
import { diagnoses } from './de/diagnoses';
import { doctor } from './de/doctor';
import { failures } from './de/failures';
import { folders } from './de/folders';
import { handbook } from './de/handbook';
import { links } from './de/links';
import { lock } from './de/lock';
import { notices } from './de/notices';
import { practice } from './de/practice';
import { problems } from './de/problems';
import { profiles } from './de/profiles';
import { quick } from './de/quick';
import { rotated } from './de/rotated';
import { rotation } from './de/rotation';
import { search } from './de/search';
import { secret } from './de/secret';
import { secrets } from './de/secrets';
import { session } from './de/session';
import { passphrase, settings } from './de/settings';
import { shortcuts } from './de/shortcuts';
import { address, proxy, signIn } from './de/sign-in';
import { fault, menu } from './de/system';
import { ticketKeys } from './de/ticket-keys';
import { tray } from './de/tray';
import { trust } from './de/trust';
import { welcome } from './de/welcome';
import { app, controls } from './de/window';
import type { en } from './en';
import type { SameAs } from './same';

/** Every word that Keyturn shows, in German. */
export const de = {
  access,
  activity,
  address,
  app,
  attempts,
  bulk,
  clipboard,
  command,
  controls,
  diagnoses,
  doctor,
  failures,
  fault,
  folders,
  handbook,
  links,
  lock,
  menu,
  notices,
  passphrase,
  practice,
  problems,
  profiles,
  proxy,
  quick,
  rotated,
  rotation,
  search,
  secret,
  secrets,
  session,
  settings,
  shortcuts,
  signIn,
  ticketKeys,
  tray,
  trust,
  welcome,
} as const satisfies SameAs<typeof en>;
