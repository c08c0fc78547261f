/** Why a sign-in did not work: what happened, what it means, what to do. */
export const problems = {
  said: 'Server said: "{{words}}"',
  tries_one: '{{count}} refused try. Another wrong try may lock the account.',
  tries_other: '{{count}} refused tries in a row. Another wrong try may lock the account.',
  ended: { code: '{{program}} ended with code {{code}}.', signal: '{{program}} was ended by {{signal}}.' },
  'sign-in-refused': {
    title: 'The server refused this sign-in',
    body: 'Secret Server gives one answer for a wrong password, an unknown domain, a disabled or locked account, and often for a missing one-time code.',
    next: 'Check user name and domain, then type the password again.',
  },
  'code-needed': {
    title: 'This account needs a one-time code',
    body: 'The password is still filled in.',
    next: 'Enter the present code and sign in.',
  },
  'code-wrong': {
    title: 'The code was not accepted',
    body: 'Codes work once and for a short time. The password is still filled in.',
    next: 'Enter the next code. If it goes on, check the clock of the device that shows the codes.',
  },
  'account-locked': {
    title: 'This account is locked on the server',
    body: 'Keyturn does not try again by itself.',
    next: 'Ask an administrator to unlock it.',
  },
  'token-refused': {
    title: 'The server does not know this token',
    body: 'It may have ended, or the address of this computer may not be allowed for the SDK client.',
    next: 'Get another token and sign in with it.',
  },
  'client-refused': {
    title: 'The platform refused this client',
    body: 'Client ID or Client secret is wrong, or the account of the program may not sign in to the vault.',
    next: 'Check the Client ID, then type the Client secret again.',
  },
  'no-vault': {
    title: 'There is no vault for this tenant',
    body: 'The tenant at {{host}} knows the client, and names no vault that is active and the default.',
    next: 'Ask an administrator of the platform to make a vault the default.',
  },
  'vault-not-known': {
    title: 'The vault of this tenant lies at an unknown address',
    body: 'The tenant at {{host}} names an address that is not known to belong to Delinea. Nothing was sent there.',
    next: 'Ask an administrator of the platform for the address of the vault.',
  },
  'command-not-absolute': {
    title: 'The program was not run',
    body: 'It is not named with its full path, so another program of that name might be found in its place.',
    next: 'Enter the full path, or choose the program with Browse.',
  },
  'command-not-found': {
    title: '{{program}} was not found',
    body: 'There is no such program, or it is a script and what it is written for is missing.',
    next: 'Check the path, or choose the program with Browse.',
  },
  'command-not-runnable': {
    title: 'The system did not run {{program}}',
    body: 'It is not a program for this computer, or you have no right to run it.',
    next: 'Check the path, or choose another program with Browse.',
  },
  'command-failed': {
    title: 'The token command failed',
    body: 'Its output is not shown because it may hold a token.',
    next: 'Run it in a terminal to see what it says.',
  },
  'command-too-slow': {
    title: 'The token command took longer than 30 seconds',
    body: 'Keyturn ended it. It cannot ask for anything while it runs here.',
    next: 'Run it in a terminal to see what it waits for.',
  },
  'command-no-token': {
    title: 'The token command printed something that is not a token',
    body: 'It is not shown, because a part of it may be one.',
    next: 'Choose a command that prints the token alone, on one line.',
  },
  'windows-refused': {
    title: 'Windows sign-in was refused',
    body: 'The web server answered, not Secret Server: Windows authentication may be off for winauthwebservices, or this account has no right there.',
    next: 'Use Credentials, or ask an administrator. Outside Windows it takes a Kerberos ticket that has not run out.',
  },
  'name-not-found': {
    title: '{{host}} was not found',
    body: 'No computer of this name is known here. Nothing was sent.',
    next: 'Check the spelling. Is the VPN on?',
  },
  'no-answer': {
    title: 'No answer from {{host}}',
    body: 'The connection did not come about, or it broke off before the answer came.',
    next: 'Is the VPN on? Try again when this computer reaches the server.',
  },
  'answer-too-slow': {
    title: '{{host}} took too long to answer',
    body: 'Keyturn stopped waiting. No session was opened here.',
    next: 'Try again. If it goes on, ask whoever runs the server.',
  },
  'certificate-untrusted': {
    title: 'This computer does not trust the certificate of {{host}}',
    body: 'Nothing was sent.',
    next: 'Look at the certificate, or do not connect.',
  },
  'certificate-changed': {
    title: 'The certificate of {{host}} is another one than you trust',
    body: 'Nothing was sent.',
    next: 'Compare the two, or do not connect.',
  },
  'proxy-asks': {
    title: 'The proxy {{host}} wants a sign-in',
    body: 'Nothing reached the server.',
    next: 'Enter the user that the proxy knows.',
  },
  'encryption-too-old': {
    title: '{{host}} offers only encryption that is too old',
    body: 'It ends before TLS 1.2, which is the oldest that is safe. Nothing was sent.',
    next: 'Ask whoever runs the server to turn on TLS 1.2 or later.',
  },
  'not-secret-server': {
    title: '{{host}} answered with a web page, not with Secret Server data',
    body: 'Often it is a wrong path, a maintenance page or a sign-in portal in between.',
    next: 'Check the path of the address. Is /SecretServer missing?',
  },
  'web-services-off': {
    title: 'The web services of Secret Server seem to be turned off',
    body: 'Without them no program can sign in.',
    next: 'Ask an administrator to turn them on under Configuration.',
  },
  'server-busy': {
    title: 'The server is busy',
    body: 'It asked to be left alone for a while.',
    next: 'Wait a minute, then sign in again.',
  },
  'server-error': {
    title: 'The server had an error',
    body: '{{host}} answers, but it could not carry out the sign-in.',
    next: 'Try again. If it goes on, ask whoever runs the server.',
  },
  'answer-not-understood': {
    title: 'Keyturn did not understand the answer of {{host}}',
    body: 'No session was opened here.',
    next: 'Check the path of the address. If it is right, ask whoever runs the server.',
  },
} as const;
