export const app = {
  name: 'Keyturn',
  version: 'Keyturn {{version}}',
  notSignedIn: 'Not signed in',
  announcements: 'Announcements',
  messages: 'Messages',
  status: 'Status',
  showSidebar: 'Show sidebar',
  broken: {
    title: 'This window stopped working',
    body: 'A mistake in Keyturn ended it. Nothing was sent and no file was changed by this.',
    reload: 'Reload window',
  },
} as const;

export const controls = {
  cancel: 'Cancel',
  close: 'Close',
  dismiss: 'Dismiss',
  tryAgain: 'Try again',
} as const;
