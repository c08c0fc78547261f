import type { command as en } from '../en/command';
import type { SameAs } from '../same';

/** What the main process asks before it runs a program, in a box of the system's own. */
export const command = {
  title: 'Keyturn',
  question: 'Dieses Programm ausführen?',
  arguments: 'Mit diesen Argumenten, eines pro Zeile:',
  noArguments: 'Ohne Argumente.',
  more_one: '... und {{count}} weiteres Zeichen',
  more_other: '... und {{count}} weitere Zeichen',
  moreArguments_one: '... und {{count}} weiteres Argument',
  moreArguments_other: '... und {{count}} weitere Argumente',
  means: 'Es läuft mit Ihren Rechten. Was es ausgibt, wird als Ihr Token an {{host}} gesendet.',
  once: 'Einmal ausführen',
  always: 'Immer für diese Anmeldung',
  choose: 'Programm wählen, das ein Token ausgibt',
  save: 'Speichern',
  pick: 'Datei zum Hochladen wählen',
  folder: 'Ordner für die Schlüssel wählen',
  keyFile: 'Datei mit Ticket-Schlüsseln öffnen',
  csv: 'CSV-Tabelle',
} as const satisfies SameAs<typeof en>;
