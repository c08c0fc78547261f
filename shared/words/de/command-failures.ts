import type { commandFailures as en } from '../en/command-failures';
import type { SameAs } from '../same';

export const commandFailures = {
  'command-not-absolute': {
    what: 'Das Programm war nicht mit vollem Pfad angegeben, daher wurde es nicht ausgeführt.',
    next: 'Geben Sie den vollen Pfad ein.',
  },
  'command-not-found': {
    what: 'Es gibt kein solches Programm, oder das, wofür es geschrieben ist, fehlt.',
    next: 'Prüfen Sie den Pfad.',
  },
  'command-not-runnable': {
    what: 'Das System hat das Programm nicht ausgeführt.',
    next: 'Prüfen Sie, ob es ein Programm ist und ob Sie es ausführen dürfen.',
  },
  'command-failed': {
    what: 'Der Tokenbefehl ist fehlgeschlagen.',
    next: 'Führen Sie ihn in einem Terminal aus, um zu sehen, was er meldet.',
  },
  'command-too-slow': {
    what: 'Der Tokenbefehl brauchte länger als 30 Sekunden und wurde beendet.',
    next: 'Führen Sie ihn in einem Terminal aus, um zu sehen, worauf er wartet.',
  },
  'command-no-token': {
    what: 'Was der Tokenbefehl ausgegeben hat, ist kein Token.',
    next: 'Wählen Sie einen Befehl, der nur das Token ausgibt, in einer Zeile.',
  },
} as const satisfies SameAs<typeof en>;
