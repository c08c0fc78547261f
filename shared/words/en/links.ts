export const links = {
  region: 'Link',
  waits: 'A link asks for secret {{id}}',
  waitsAt: 'It opens once you are signed in to {{server}}. Sign in there only if you know that address.',
  waitsAnywhere: 'It opens once you are signed in.',
  elsewhere: 'A link asks for secret {{id}} on another server',
  elsewhereNext: 'It leads to {{server}}, where you are not signed in. Nothing was sent there.',
  switch: 'Sign in to another server',
  drop: 'Do not open it',
  notUnderstood: 'A link was not opened',
  notUnderstoodNext:
    'Keyturn opens links of the form keyturn://secret/123?server=https://your.server and no others.',
} as const;
