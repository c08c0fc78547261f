import { access } from './en/access';
import { activity } from './en/activity';
import { attempts } from './en/attempts';
import { bulk } from './en/bulk';
import { clipboard } from './en/clipboard';
import { command } from './en/command';
import { diagnoses } from './en/diagnoses';
import { doctor } from './en/doctor';
import { failures } from './en/failures';
import { folders } from './en/folders';
import { handbook } from './en/handbook';
import { links } from './en/links';
import { lock } from './en/lock';
import { notices } from './en/notices';
import { practice } from './en/practice';
import { problems } from './en/problems';
import { profiles } from './en/profiles';
import { quick } from './en/quick';
import { rotated } from './en/rotated';
import { rotation } from './en/rotation';
import { search } from './en/search';
import { secret } from './en/secret';
import { secrets } from './en/secrets';
import { session } from './en/session';
import { passphrase, settings } from './en/settings';
import { address, proxy, signIn } from './en/sign-in';
import { fault, menu } from './en/system';
import { shortcuts } from './en/shortcuts';
import { ticketKeys } from './en/ticket-keys';
import { tray } from './en/tray';
import { trust } from './en/trust';
import { welcome } from './en/welcome';
import { app, controls } from './en/window';

/**
 * Every word that Keyturn shows, in English. Another language is another object of the same shape.
 * `{{name}}` is filled in by the caller; a key that ends in `_one` or `_other` is one form of a plural.
 */
export const en = {
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
} as const;
