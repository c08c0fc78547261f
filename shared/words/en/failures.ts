import { accessFailures } from './access';
import { clipboardFailures } from './clipboard';
import { commandFailures } from './command-failures';
import { lockFailures } from './lock';
import { policyFailures } from './policy';
import { quickFailures } from './quick';
import { rotationFailures } from './rotation-failures';
import { secretFailures } from './secret-failures';
import { ticketKeyFailures } from './ticket-key-failures';
import { updateFailures } from './updates';

export const failures = {
  ...accessFailures,
  ...commandFailures,
  ...lockFailures,
  ...policyFailures,
  ...quickFailures,
  ...rotationFailures,
  ...secretFailures,
  ...ticketKeyFailures,
  ...updateFailures,
  detail: 'Detail: {{detail}}',
  'bad-request': {
    what: 'Keyturn did not understand what its own window asked.',
    next: 'Close Keyturn and open it again.',
  },
  'too-large': {
    what: 'What was typed is longer than Keyturn takes.',
    next: 'Shorten it and try again.',
  },
  forbidden: {
    what: 'Keyturn refused this because it did not come from its own page.',
    next: 'Close Keyturn and open it again.',
  },
  internal: {
    what: 'Something went wrong inside Keyturn.',
    next: 'Try again. If it goes on, close Keyturn and open it again.',
  },
  unanswered: {
    what: 'The part of Keyturn that does the work did not answer.',
    next: 'Try again. If it goes on, close Keyturn and open it again.',
  },
  'disk-full': {
    what: 'The disk is full, so nothing was saved.',
    next: 'Free some space and try again.',
  },
  'disk-refused': {
    what: 'The system did not let Keyturn write to its data folder.',
    next: 'Check your rights on the folder named in Settings, About, then try again.',
  },
  'newer-format': {
    what: 'This file was written by a newer Keyturn, so this one leaves it as it is.',
    next: 'Install the newer Keyturn.',
  },
  'no-key-store': {
    what: 'Nothing on this computer protects sealed records yet.',
    next: 'Give a passphrase in Settings, Privacy.',
  },
  'passphrase-too-short': {
    what: 'This passphrase is too short.',
    next: 'Choose a longer one.',
  },
  'passphrase-needed': {
    what: 'The passphrase that protects sealed records has not been entered yet.',
    next: 'Enter it in Settings, Privacy.',
  },
  'passphrase-wrong': {
    what: 'This passphrase does not open the records sealed here.',
    next: 'Type it again.',
  },
  'profiles-full': {
    what: 'As many sign-ins are saved as Keyturn keeps.',
    next: 'Remove one that you need no longer, then sign in again.',
  },
  'profile-gone': {
    what: 'This saved sign-in is not there any more.',
    next: 'Sign in again to save it.',
  },
  'address-empty': {
    what: 'There is no address to sign in to.',
    next: 'Enter the address of your Secret Server.',
  },
  'address-invalid': {
    what: 'This is not a web address.',
    next: 'Enter the address of your Secret Server as a browser shows it.',
  },
  'address-not-encrypted': {
    what: 'This address is not encrypted, and Keyturn signs in over https only.',
    next: 'Enter the address that begins with https.',
  },
  'address-with-password': {
    what: 'This address holds a user name or a password.',
    next: 'Take it out of the address.',
  },
  'name-not-found': {
    what: 'The server was not found.',
    next: 'Check its name, and whether the VPN is on.',
  },
  'no-answer': {
    what: 'The server did not answer.',
    next: 'Check whether the VPN is on, then try again.',
  },
  'answer-too-slow': {
    what: 'The server took too long to answer.',
    next: 'Try again. If it goes on, ask whoever runs the server.',
  },
  'certificate-untrusted': {
    what: 'This computer does not trust the certificate of the server, so nothing was sent.',
    next: 'Look at the certificate before you sign in again.',
  },
  'certificate-changed': {
    what: 'The server shows another certificate than the one that you trust, so nothing was sent.',
    next: 'Compare the two before you sign in again.',
  },
  'certificate-unseen': {
    what: 'The server has not shown this certificate.',
    next: 'Look at its certificate again.',
  },
  'no-certificate': {
    what: 'This address is not encrypted, so there is no certificate.',
    next: 'Enter the address that begins with https.',
  },
  'proxy-asks': {
    what: 'The proxy wants a sign-in, so nothing reached the server.',
    next: 'Enter the user that the proxy knows, then try again.',
  },
  'encryption-too-old': {
    what: 'The server offers only encryption that is too old to be safe, so nothing was sent.',
    next: 'Ask whoever runs the server to turn on TLS 1.2 or later.',
  },
  'not-secret-server': {
    what: 'A web page answered, not Secret Server.',
    next: 'Check the path of the address.',
  },
  'web-services-off': {
    what: 'The web services of Secret Server seem to be turned off.',
    next: 'Ask an administrator to turn them on under Configuration.',
  },
  'sign-in-refused': {
    what: 'The server refused this sign-in.',
    next: 'Check user name, domain and password.',
  },
  'code-needed': {
    what: 'This account needs a one-time code.',
    next: 'Enter the present code.',
  },
  'code-wrong': {
    what: 'The one-time code was not accepted.',
    next: 'Enter the next code.',
  },
  'account-locked': {
    what: 'This account is locked on the server.',
    next: 'Ask an administrator to unlock it.',
  },
  'token-refused': {
    what: 'The server does not know this token.',
    next: 'Get another one and sign in with it.',
  },
  'access-denied': {
    what: 'You may not do this.',
    next: 'Ask an owner for the permission. The server answers alike when there is nothing of that kind.',
  },
  'client-refused': {
    what: 'The platform refused this client.',
    next: 'Check Client ID and Client secret.',
  },
  'no-vault': {
    what: 'There is no vault for this tenant.',
    next: 'Ask an administrator of the platform to make a vault the default.',
  },
  'vault-not-known': {
    what: 'The tenant names a vault at an address that is not known to belong to Delinea.',
    next: 'Ask an administrator of the platform for the address of the vault.',
  },
  'windows-refused': {
    what: 'Windows sign-in was refused.',
    next: 'Use credentials, or ask an administrator whether it is turned on.',
  },
  'request-refused': {
    what: 'The server refused what it was asked for.',
    next: 'Try again. If it goes on, ask whoever runs the server.',
  },
  'session-ended': {
    what: 'Your session ended, and nothing was lost.',
    next: 'Sign in again.',
  },
  'no-refresh-left': {
    what: 'This session cannot be extended again.',
    next: 'Sign in again when it has ended.',
  },
  'server-busy': {
    what: 'The server is busy.',
    next: 'Wait a minute, then try again.',
  },
  'server-error': {
    what: 'The server had an error.',
    next: 'Try again. If it goes on, ask whoever runs the server, with the time of the error.',
  },
  'answer-not-understood': {
    what: 'Keyturn did not understand the answer of the server.',
    next: 'Check the address. If it is right, ask whoever runs the server.',
  },
  cancelled: {
    what: 'It was called off before it was done.',
    next: 'Start it again when you want to.',
  },
  'sign-out-unsure': {
    what: 'You are signed out here, but the server could not be told.',
    next: 'The session there ends by itself when its time is up.',
  },
  'token-end-unsure': {
    what: 'You are signed out here, but the server did not say that it has ended the token.',
    next: 'Whoever has the token may still use it. Ask whoever runs the server to end it.',
  },
  ...clipboardFailures,
} as const;
