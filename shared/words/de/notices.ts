import type { notices as en } from '../en/notices';
import type { SameAs } from '../same';
import { policyNotices } from './policy';

export const notices = {
  'file-set-aside': {
    title: '{{file}} konnte nicht gelesen werden und wurde beiseitegelegt',
    body: 'Keyturn macht ohne die Datei weiter. Ihr Inhalt ist als {{keptAs}} aufbewahrt.',
    next: 'Um ihn zurückzuholen, schließen Sie Keyturn, reparieren Sie diese Kopie, und benennen Sie sie in {{file}} um.',
  },
  'file-newer': {
    title: '{{file}} wurde von einem neueren Keyturn geschrieben',
    body: 'Keyturn lässt die Datei, wie sie ist, und macht ohne sie weiter. Änderungen können nicht in ihr gespeichert werden.',
    next: 'Installieren Sie das neuere Keyturn.',
  },
  'file-unreadable': {
    title: '{{file}} konnte nicht geöffnet werden',
    body: 'Keyturn macht ohne die Datei weiter. Das System meldet: {{reason}}',
    next: 'Prüfen Sie Ihre Rechte für den Ordner unter „Einstellungen“, „Info“, und starten Sie Keyturn dann neu.',
  },
  'policy-refused': policyNotices,
  'update-not-installed': { title: 'Keyturn wurde nicht auf Version {{version}} aktualisiert' },
  'shut-out': {
    title: 'Keyturn hat abgemeldet',
    body_one: 'Es war gesperrt, und {{count}} Versuch, es zu entsperren, war falsch.',
    body_other: 'Es war gesperrt, und {{count}} Versuche, es zu entsperren, waren falsch.',
    next: 'Waren Sie es nicht, hat es jemand an diesem Computer versucht. Melden Sie sich erneut an.',
  },
} as const satisfies SameAs<typeof en>;
