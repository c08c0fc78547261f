import type { handbook as en } from '../en/handbook';
import type { SameAs } from '../same';

/** Around the text of the handbook, which lies in `shared/handbook/de`. */
export const handbook = {
  chapters: 'Kapitel',
  search: 'Handbuch durchsuchen',
  found_one: '{{count}} Abschnitt enthält das',
  found_other: '{{count}} Abschnitte enthalten das',
  nothing: 'Nichts im Handbuch enthält „{{text}}“.',
  messages: 'Hilfe zu jeder Meldung',
  messagesAbout:
    'Alles, was Keyturn über einen Fehler sagen kann, und was dann zu tun ist. Der Code ist für alle, die Ihnen helfen.',
} as const satisfies SameAs<typeof en>;
