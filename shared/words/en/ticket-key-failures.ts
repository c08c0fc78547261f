/** What can go wrong with a file of ticket keys and with what is done to it. */
export const ticketKeyFailures = {
  'farm-empty': {
    what: 'The farm has no name.',
    next: 'Type a name of up to 64 letters, digits, dots or dashes.',
  },
  'key-path-empty': {
    what: 'This is not the whole path of a file.',
    next: 'Type it from the top of the disk, or choose the file.',
  },
  'key-file-exists': {
    what: 'A file with this name exists.',
    next: 'Choose another name.',
  },
  'key-folder-missing': {
    what: 'There is no such folder.',
    next: 'Make the folder first, or choose another one.',
  },
  'key-folder-refused': {
    what: 'The system did not let Keyturn write into this folder.',
    next: 'Choose another folder. What was there before is as it was.',
  },
  'key-password-empty': {
    what: 'There is no password.',
    next: 'Type one, or have one generated.',
  },
  'key-password-short': {
    what: 'This password has fewer than 12 characters.',
    next: 'Choose a longer one, or have one generated.',
  },
  'key-password-differs': {
    what: 'The two passwords are not the same.',
    next: 'Type them again.',
  },
  'key-password-wrong': {
    what: 'This password does not open the file, or the file is damaged.',
    next: 'Type the password again. If it is right, take the file from another node or a backup.',
  },
  'key-password-none': {
    what: 'This secret holds no password.',
    next: 'Choose another secret, or type the password.',
  },
  'key-file-damaged': {
    what: 'This file was a key file, and something in it has been changed or is missing.',
    next: 'Take it from another place where it is whole.',
  },
  'key-file-windows': {
    what: 'This looks like a .config file of Windows, which nobody but Windows can read.',
    next: 'Make a new key file here. Windows servers keep to their own.',
  },
  'key-file-pem': {
    what: 'This is a PEM file, such as a certificate or a private key, and not a file of ticket keys.',
    next: 'Choose the file that ends in .tls-ticket-keys.age.',
  },
  'key-file-xml': {
    what: 'This is an XML file, and not a file of ticket keys.',
    next: 'Choose the file that ends in .tls-ticket-keys.age.',
  },
  'key-file-raw': {
    what: 'This looks like a bare ticket key of a server, without any protection.',
    next: 'Make a new key file, and import this one as its current key.',
  },
  'key-raw-damaged': {
    what: 'Something in this file is no key, or two of its keys are the same or of different lengths.',
    next: 'In a copy of it, keep one key on each line, each of them once, and import that.',
  },
  'key-file-recipients': {
    what: 'This age file is not protected with a password but for the owners of certain keys.',
    next: 'Choose a file that was made with a password.',
  },
  'key-file-foreign': {
    what: 'This is not a file of ticket keys.',
    next: 'Choose the file that ends in .tls-ticket-keys.age.',
  },
  'key-file-too-hard': {
    what: 'To open this file would take more memory and time than any key file of Keyturn does.',
    next: 'Choose another file. This one may be made to stall a computer.',
  },
  'key-file-gone': {
    what: 'The file is not there any more.',
    next: 'Put it back where it was, or open it from where it is now.',
  },
  'key-file-not-read': {
    what: 'The system did not let Keyturn read this file.',
    next: 'Check your rights on it, then try again.',
  },
  'key-file-changed': {
    what: 'Somebody has changed the file since it was opened, so nothing was written.',
    next: 'Close it and open it again, then look at what is there now.',
  },
  'key-file-closed': {
    what: 'This file is closed by now.',
    next: 'Open it again with its password.',
  },
  'key-file-unknown': {
    what: 'Keyturn does not know this file any more.',
    next: 'Open it from where it lies.',
  },
  'key-file-not-sure': {
    what: 'The file was replaced, but the system did not say that this is safe on the disk.',
    next: 'Keep the computer on, close the file and open it again.',
  },
  'key-size-differs': {
    what: 'This server takes keys of another length.',
    next: 'Choose a server that the file was made for, or make a file for this one.',
  },
  'key-export-exists': {
    what: 'There are files with these names in the folder, so nothing was written.',
    next: 'Choose another folder, or delete what is left of the last export.',
  },
  'key-secret-elsewhere': {
    what: 'The password of this file is in a secret of a server that you are not signed in to.',
    next: 'Sign in there, or change the password without the secret.',
  },
  'key-secret-no-field': {
    what: 'Secrets of this template have no field for a password, or ask for more than Keyturn has to put in.',
    next: 'Choose another template.',
  },
  'key-secret-rules': {
    what: 'The rules of this template leave no password of 12 characters or more, which a key file needs.',
    next: 'Choose another template, or do not store the password as a secret.',
  },
  'key-secret-not-sure': {
    what: 'The server did not say whether the secret has the new password. The old password of the file stays in force.',
    next: 'Look at the secret. If it shows the new password, put the one before it back.',
  },
} as const;
