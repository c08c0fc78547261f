/** Why a sign-in did not work: what happened, what it means, what to do. */
export const problems = {
  said: 'Server said: "{{words}}"',
  tries_one: '{{count}} refused try. Another wrong try may lock the account.',
  tries_other: '{{count}} refused tries in a row. Another wrong try may lock the account.',
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
  'certificate-refused': {
    title: 'This computer does not trust the certificate of {{host}}',
    body: 'So it is not certain who answers there. The password was not sent.',
    next: 'Ask whoever runs the server which certificate it should have.',
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
