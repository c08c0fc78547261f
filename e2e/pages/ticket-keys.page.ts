import type { Page } from '@playwright/test';

/** The files of ticket keys, by the names that people read and hear. */
export const ticketKeysPage = (page: Page) => {
  const main = page.getByRole('main');
  const dialog = page.getByRole('dialog');
  const inMain = (name: string) => main.getByRole('button', { name, exact: true });
  const inDialog = (name: string) => dialog.getByRole('button', { name, exact: true });

  return {
    main,
    dialog,
    link: page.getByRole('link', { name: 'Ticket keys', exact: true }),
    atTheDoor: page.getByRole('button', { name: 'Ticket keys', exact: true }),
    heading: (name: string) => main.getByRole('heading', { level: 1, name, exact: true }),
    list: page.getByRole('listbox', { name: 'Ticket key files', exact: true }),
    options: page.getByRole('option'),
    newFile: page.getByRole('button', { name: 'New key file', exact: true }),
    openFile: page.getByRole('button', { name: 'Open key file', exact: true }),
    farm: dialog.getByRole('textbox', { name: 'Farm name', exact: true }),
    server: (name: string) => dialog.getByRole('radio', { name, exact: true }),
    exportServer: (name: string) => main.getByRole('radio', { name, exact: true }),
    path: dialog.getByRole('textbox', { name: 'File', exact: true }),
    type: dialog.getByRole('radio', { name: 'Type', exact: true }),
    password: dialog.getByRole('textbox', { name: 'Password', exact: true }),
    repeat: dialog.getByRole('textbox', { name: 'Repeat password', exact: true }),
    store: dialog.getByRole('checkbox', { name: 'Store the password as a secret', exact: true }),
    folder: dialog.getByRole('combobox', { name: 'Folder', exact: true }),
    template: dialog.getByRole('combobox', { name: 'Template', exact: true }),
    create: inDialog('Create file'),
    import: inDialog('Import into a new file'),
    filePassword: page.getByRole('textbox', { name: 'File password', exact: true }),
    fromSecret: page.getByRole('button', { name: 'Use password from a secret', exact: true }),
    submitOpen: page.getByRole('button', { name: 'Open file', exact: true }),
    keys: main.getByRole('list', { name: 'Keys', exact: true }).getByRole('listitem'),
    close: inMain('Close file'),
    rotate: inMain('Rotate keys'),
    published: dialog.getByRole('checkbox', { name: 'All nodes run the last export', exact: true }),
    sureRotate: inDialog('Rotate keys'),
    exportFiles: inMain('Export files'),
    markReloaded: inMain('Mark as reloaded on all nodes'),
    deleteExported: inMain('Delete exported files'),
    exportCms: inMain('Export for openssl'),
    writeCms: inDialog('Write file'),
    changePassword: inMain('Change password'),
    sureChange: inDialog('Change password'),
    updateSecret: dialog.getByRole('checkbox', { name: /^Put the new password into the secret/u }),
    cancel: inDialog('Cancel'),
  };
};
