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
  'behind-lock': {
    done: {
      exportAudits: 'Das Protokoll wurde während der Sperre exportiert',
      saveFile: 'Die Datei wurde während der Sperre gespeichert',
      sendFile: 'Die Datei wurde während der Sperre ins Secret übertragen',
      removeFile: 'Die Datei wurde während der Sperre aus dem Secret entfernt',
    },
    next: {
      exportAudits: 'Es liegt vollständig dort, wo Sie es gewählt haben.',
      saveFile: 'Sie liegt vollständig dort, wo Sie es gewählt haben.',
      sendFile: 'Der Server hat es bestätigt.',
      removeFile: 'Der Server hat es bestätigt.',
    },
    failed: {
      exportAudits: 'Das Protokoll wurde nicht exportiert. Keyturn wurde währenddessen gesperrt',
      saveFile: 'Die Datei wurde nicht gespeichert. Keyturn wurde währenddessen gesperrt',
      sendFile: 'Der Server hat die Datei nicht bestätigt, die Sie bei der Sperre gerade sendeten',
      removeFile:
        'Der Server hat das Entfernen der Datei nicht bestätigt. Keyturn wurde währenddessen gesperrt',
    },
  },
  'shut-out': {
    title: 'Keyturn hat abgemeldet',
    body_one: 'Es war gesperrt, und {{count}} Versuch, es zu entsperren, war falsch.',
    body_other: 'Es war gesperrt, und {{count}} Versuche, es zu entsperren, waren falsch.',
    next: 'Waren Sie es nicht, hat es jemand an diesem Computer versucht. Melden Sie sich erneut an.',
  },
} as const satisfies SameAs<typeof en>;
