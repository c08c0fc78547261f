export const practice = {
  name: 'Practice vault',
  open: 'Open the practice vault',
  hint: 'Sample data, works offline',
  starting: 'Starting...',
  openAt: 'Open at {{host}}',
  opened: 'The practice vault is open. Its address, user name and password are filled in.',
  strip: 'Practice vault. Nothing here is real.',
  user: 'Its user {{user}} has the password {{password}} and may do everything. It ends when you sign out of it, leave it or quit Keyturn.',
  leave: 'Leave',
  left: 'You have left the practice vault.',
  again: 'Open it again',
  ended: {
    'not-started': {
      title: 'The practice vault did not start',
      body: 'It ended before it could answer, so there is nothing to sign in to.',
      next: 'Open it again. If it goes on, start Keyturn again.',
    },
    'too-slow': {
      title: 'The practice vault took too long to start',
      body: 'Keyturn has stopped it, so there is nothing to sign in to.',
      next: 'Open it again when this computer is less busy.',
    },
    stopped: {
      title: 'The practice vault has stopped',
      body: 'It ended by itself. Its address answers no more, and what you tried out in it is gone.',
      next: 'Open it again: it begins afresh, at another address.',
    },
  },
} as const;
