export const menu = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  help: 'Help',
  about: 'About Keyturn',
  settings: 'Settings',
  closeWindow: 'Close window',
  lock: 'Lock',
  quit: 'Quit Keyturn',
  hide: 'Hide Keyturn',
  hideOthers: 'Hide others',
  showAll: 'Show all',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  clearClipboard: 'Clear clipboard',
  activity: 'Activity',
  ticketKeys: 'Ticket keys',
  reload: 'Reload view',
  zoomIn: 'Larger text',
  zoomOut: 'Smaller text',
  zoomReset: 'Usual text size',
  fullScreen: 'Full screen',
} as const;

export const fault = {
  title: 'Keyturn has to close',
  body: 'A mistake in Keyturn ended it. Files already written are safe. Start Keyturn again; if it happens again, keyturn.log in the data folder says where.',
  folderTitle: 'Keyturn cannot use its data folder',
  folderBody:
    'It could not write to {{folder}} (the system says {{reason}}). Make that folder writable for you, or start Keyturn with --user-data-dir= and another folder.',
  pageTitle: 'The window of Keyturn keeps ending',
  pageBody:
    'It was brought back three times within a minute and ended again each time. Start Keyturn again; if it happens again, keyturn.log in the data folder says why.',
} as const;
