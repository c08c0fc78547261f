import { attempts, failures, notices } from './en/failures';
import { practice } from './en/practice';
import { problems } from './en/problems';
import { session } from './en/session';
import { passphrase, settings } from './en/settings';
import { address, proxy, signIn } from './en/sign-in';
import { fault, menu } from './en/system';
import { app, controls } from './en/window';

/**
 * Every word that Keyturn shows, in English. Another language is another object of the same shape.
 * `{{name}}` is filled in by the caller; a key that ends in `_one` or `_other` is one form of a plural.
 */
export const en = {
  address,
  app,
  attempts,
  controls,
  failures,
  fault,
  menu,
  notices,
  passphrase,
  practice,
  problems,
  proxy,
  session,
  settings,
  signIn,
} as const;
