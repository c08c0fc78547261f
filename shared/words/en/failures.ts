export const attempts = {
  start: 'Keyturn could not load its settings',
  'change-setting': 'The setting was not changed',
  'open-practice': 'The practice vault was not opened',
  'close-practice': 'The practice vault was not closed',
  'ask-sealing': 'Keyturn could not find out who protects sealed records',
} as const;

export const failures = {
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
} as const;

export const notices = {
  'file-set-aside': {
    title: '{{file}} could not be read and was set aside',
    body: 'Keyturn works with the defaults. What was in the file is kept as {{keptAs}}.',
    next: 'To get it back, close Keyturn, mend that copy and rename it to {{file}}.',
  },
  'file-newer': {
    title: '{{file}} was written by a newer Keyturn',
    body: 'Keyturn leaves the file as it is and works with the defaults. Changes cannot be saved to it.',
    next: 'Install the newer Keyturn.',
  },
  'file-unreadable': {
    title: '{{file}} could not be opened',
    body: 'Keyturn works with the defaults. The system said: {{reason}}',
    next: 'Check your rights on the folder named in Settings, About, then start Keyturn again.',
  },
} as const;
