/** What can go wrong with a secret and with what is done to it. */
export const secretFailures = {
  'nothing-to-copy': {
    what: 'There is nothing in this field to copy.',
    next: 'The clipboard is as it was.',
  },
  'link-empty': {
    what: 'There is no address in this field.',
    next: 'Edit the field, or open another one.',
  },
  'link-not-web': {
    what: 'This field does not hold a web address, so Keyturn does not open it.',
    next: 'Reveal it, and edit it so that it begins with https:// or http://.',
  },
  'link-with-password': {
    what: 'This address holds a user name or a password, so Keyturn does not hand it to a browser.',
    next: 'Edit the field: take out what stands before the @.',
  },
  'link-not-opened': {
    what: 'This computer did not open the address.',
    next: 'Copy it, and paste it into a browser.',
  },
  'file-not-written': {
    what: 'The system did not let Keyturn write this file.',
    next: 'Choose another place for it. What was there before is as it was.',
  },
  'file-exists': {
    what: 'Somebody has put another file there meanwhile, so Keyturn did not put this one there.',
    next: 'Choose another name for it.',
  },
  'file-not-read': {
    what: 'Keyturn could not read this file. Nothing was sent.',
    next: 'Check your rights on it, or choose another one.',
  },
  'file-too-large': {
    what: 'This file is larger than 50 MB, which is more than Keyturn carries.',
    next: 'Nothing was saved or sent. Use the web page of the server for it.',
  },
  'file-empty': {
    what: 'There is nothing in this file. Nothing was sent.',
    next: 'Choose another one, or remove the file that the field holds.',
  },
  'file-cut': {
    what: 'The file broke off on its way, so nothing of it was saved.',
    next: 'Try again.',
  },
  'no-file': {
    what: 'There is no file in this field, or an empty one. Nothing was saved.',
    next: 'Upload one, or open another secret.',
  },
  'outcome-unknown': {
    what: 'It left this computer, and nothing came back that tells whether the server has done it.',
    next: 'Look at how it stands before you do it once more.',
  },
} as const;
