export const diagnoses = {
  'not-read-back': 'what was written does not stand there when it is read back.',
  'not-opened-again': 'what was sealed could not be opened again.',
  'not-sealed-text': 'this is nothing that Keyturn has sealed.',
  'sealed-text-changed': 'what was sealed has been changed since.',
  'other-key-store': 'it was sealed by a key store that is not here.',
  'key-store-refused': 'the key store refused.',
  'other-passphrase': 'it was sealed with another passphrase.',
  'passphrase-not-given': 'the passphrase has not been given.',
  'passphrase-not-chosen': 'no passphrase has been chosen.',
} as const;
