import type { links as en } from '../en/links';
import type { SameAs } from '../same';

export const links = {
  region: 'Link',
  waits: 'Ein Link verlangt Secret {{id}}',
  waitsAt:
    'Es öffnet sich, sobald Sie bei {{server}} angemeldet sind. Melden Sie sich dort nur an, wenn Sie diese Adresse kennen.',
  waitsAnywhere: 'Es öffnet sich, sobald Sie angemeldet sind.',
  elsewhere: 'Ein Link verlangt Secret {{id}} auf einem anderen Server',
  elsewhereNext: 'Er führt zu {{server}}, wo Sie nicht angemeldet sind. Dorthin wurde nichts gesendet.',
  switch: 'Bei einem anderen Server anmelden',
  drop: 'Nicht öffnen',
  notUnderstood: 'Ein Link wurde nicht geöffnet',
  notUnderstoodNext:
    'Keyturn öffnet Links der Form keyturn://secret/123?server=https://ihr.server und keine anderen.',
} as const satisfies SameAs<typeof en>;
