/** What can keep a password from being changed, before anything has been sent. */
export const rotationFailures = {
  'rotation-not-sealed': {
    what: 'Not started: the safety copy could not be written.',
    next: 'The password was not touched. See to what the detail names, and try again.',
  },
  'rotation-waiting': {
    what: 'A change of this field waits for proof, so another one was not begun.',
    next: 'Open it under the changes that wait for proof, and check it or dismiss it first.',
  },
  'rotation-locked': {
    what: 'An earlier change of this field cannot be opened, so nobody knows what became of it, and another one was not begun.',
    next: 'Open the kept changes with the passphrase or the key store that they were sealed with, and check it first. Where that is lost, change this password on the site of your server.',
  },
  'rotation-gone': {
    what: 'Keyturn keeps nothing of this change any more.',
    next: 'Look at the field itself to see what is there.',
  },
  'changed-meanwhile': {
    what: 'It is not what it was a moment before, so nothing was sent.',
    next: 'Look at it, and change it by itself.',
  },
  'candidate-refused': {
    what: 'The server refuses this password.',
    next: 'Let the server choose another one, or type one that keeps to the rules.',
  },
  'candidate-in-use': {
    what: 'This password is there already, so nothing was sent.',
    next: 'Let another one be made, or type one.',
  },
  'candidate-gone': {
    what: 'The new password is not known any more, because the session or the dialog that it was made for has ended.',
    next: 'Open the dialog again: another one is made.',
  },
  'no-candidate': {
    what: 'The server has made no password for this field.',
    next: 'Type one, or have one made here.',
  },
  'consent-needed': {
    what: 'The account is changed only where that has been ticked, each time.',
    next: 'Tick the box, or change the vault copy only.',
  },
  'reason-needed': {
    what: 'This secret asks for a reason, and none was given.',
    next: 'Say why, and try again.',
  },
} as const;
