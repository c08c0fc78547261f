export const clipboard = {
  clearsIn: '{{label}} on clipboard, clears in {{count}} s',
  stays: '{{label}} on clipboard until you clear it',
  stuck: '{{label}} is still on the clipboard',
  clearNow: 'Clear now',
  said: {
    copied_one: '{{label}} copied. Clears in {{count}} second.',
    copied_other: '{{label}} copied. Clears in {{count}} seconds.',
    stays: '{{label}} copied. It stays on the clipboard until you clear it.',
    openly: '{{label}} copied.',
    cleared: 'Clipboard cleared.',
    taken: '{{label}} is no longer on the clipboard: something else was copied.',
    nothing: 'Nothing from Keyturn is on the clipboard.',
  },
} as const;

export const clipboardSettings = {
  group: 'Secrets that you copy',
  clear: 'Clear the clipboard after',
  clearHint: 'Only while the secret is still on it. Names and addresses are not cleared.',
  after: {
    '5': '5 seconds',
    '10': '10 seconds',
    '20': '20 seconds',
    '30': '30 seconds',
    '60': '1 minute',
    '120': '2 minutes',
    never: 'Never',
  },
  neverTitle: 'Copied secrets stay on the clipboard',
  never:
    'Every program on this computer can read them there. They go when you press Clear now, sign out or quit.',
  hide: 'Keep out of clipboard histories',
  hideHint: 'Asks programs that keep what was copied to leave secrets out. A program may ignore it.',
  noHides: 'Not possible here',
  noHidesHint:
    'This build of Keyturn cannot mark what it copies on this system. A program that keeps what was copied will keep secrets too: switch its history off, or clear it yourself.',
  focus: 'Clearing on this desktop',
  focusHint:
    'This is a Wayland session. Only the window in focus may clear the clipboard there, so a copied secret can stay on it for longer. Go back to Keyturn, or press Clear now.',
  focusState: 'Not certain in the background',
  primary: 'Selection of this desktop',
  primaryHint: 'A copied secret can also be pasted with the middle mouse button. It is cleared there too.',
  primaryState: 'Cleared together',
} as const;

export const clipboardFailures = {
  'clipboard-not-written': {
    what: 'Nothing of it is on the clipboard: another program took it, or this desktop allows copying only while the window has focus.',
    next: 'Click into the window of Keyturn, then copy it again.',
  },
  'clipboard-not-cleared': {
    what: 'Another program holds it or puts it back, or this desktop allows it only while the window has focus.',
    next: 'Click into the window of Keyturn, then press Clear now. If that does not help, clear the history of your clipboard program.',
  },
} as const;
