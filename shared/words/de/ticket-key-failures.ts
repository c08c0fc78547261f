import type { ticketKeyFailures as en } from '../en/ticket-key-failures';
import type { SameAs } from '../same';

/** What can go wrong with a file of ticket keys and with what is done to it. */
export const ticketKeyFailures = {
  'farm-empty': {
    what: 'Die Farm hat keinen Namen.',
    next: 'Geben Sie einen Namen aus bis zu 64 Buchstaben, Ziffern, Punkten oder Bindestrichen ein.',
  },
  'key-path-empty': {
    what: 'Dies ist nicht der ganze Pfad einer Datei.',
    next: 'Geben Sie ihn von der obersten Ebene der Festplatte an ein, oder wählen Sie die Datei.',
  },
  'key-file-exists': {
    what: 'Eine Datei mit diesem Namen gibt es schon.',
    next: 'Wählen Sie einen anderen Namen.',
  },
  'key-folder-missing': {
    what: 'Es gibt keinen solchen Ordner.',
    next: 'Legen Sie den Ordner zuerst an, oder wählen Sie einen anderen.',
  },
  'key-folder-refused': {
    what: 'Das System ließ Keyturn nicht in diesen Ordner schreiben.',
    next: 'Wählen Sie einen anderen Ordner. Was vorher da war, ist, wie es war.',
  },
  'key-password-empty': {
    what: 'Es gibt kein Kennwort.',
    next: 'Geben Sie eines ein, oder lassen Sie eines erzeugen.',
  },
  'key-password-short': {
    what: 'Dieses Kennwort hat weniger als 12 Zeichen.',
    next: 'Wählen Sie ein längeres, oder lassen Sie eines erzeugen.',
  },
  'key-password-differs': {
    what: 'Die beiden Kennwörter sind nicht gleich.',
    next: 'Geben Sie sie erneut ein.',
  },
  'key-password-wrong': {
    what: 'Dieses Kennwort öffnet die Datei nicht, oder die Datei ist beschädigt.',
    next: 'Geben Sie das Kennwort erneut ein. Stimmt es, nehmen Sie die Datei von einem anderen Knoten oder aus einer Sicherung.',
  },
  'key-password-none': {
    what: 'Dieses Secret enthält kein Kennwort.',
    next: 'Wählen Sie ein anderes Secret, oder geben Sie das Kennwort ein.',
  },
  'key-file-damaged': {
    what: 'Diese Datei war eine Schlüsseldatei, und etwas in ihr wurde geändert oder fehlt.',
    next: 'Nehmen Sie sie von einem anderen Ort, wo sie vollständig ist.',
  },
  'key-file-windows': {
    what: 'Dies sieht aus wie eine .config-Datei von Windows, die niemand als Windows lesen kann.',
    next: 'Legen Sie hier eine neue Schlüsseldatei an. Windows-Server bleiben bei ihrer eigenen.',
  },
  'key-file-pem': {
    what: 'Dies ist eine PEM-Datei, etwa ein Zertifikat oder ein privater Schlüssel, und keine Datei mit Ticket-Schlüsseln.',
    next: 'Wählen Sie die Datei, die auf .tls-ticket-keys.age endet.',
  },
  'key-file-xml': {
    what: 'Dies ist eine XML-Datei und keine Datei mit Ticket-Schlüsseln.',
    next: 'Wählen Sie die Datei, die auf .tls-ticket-keys.age endet.',
  },
  'key-file-raw': {
    what: 'Dies sieht aus wie ein bloßer Ticket-Schlüssel eines Servers, ohne jeden Schutz.',
    next: 'Legen Sie eine neue Schlüsseldatei an, und importieren Sie diesen als ihren aktuellen Schlüssel.',
  },
  'key-raw-damaged': {
    what: 'Etwas in dieser Datei ist kein Schlüssel, oder zwei ihrer Schlüssel sind gleich oder verschieden lang.',
    next: 'Lassen Sie in einer Kopie je Zeile einen Schlüssel und jeden nur einmal stehen, und importieren Sie diese.',
  },
  'key-file-recipients': {
    what: 'Diese age-Datei ist nicht mit einem Kennwort geschützt, sondern für die Besitzer bestimmter Schlüssel.',
    next: 'Wählen Sie eine Datei, die mit einem Kennwort erstellt wurde.',
  },
  'key-file-foreign': {
    what: 'Dies ist keine Datei mit Ticket-Schlüsseln.',
    next: 'Wählen Sie die Datei, die auf .tls-ticket-keys.age endet.',
  },
  'key-file-too-hard': {
    what: 'Diese Datei zu öffnen, würde mehr Speicher und Zeit kosten als jede Schlüsseldatei von Keyturn.',
    next: 'Wählen Sie eine andere Datei. Diese könnte dazu gemacht sein, einen Computer lahmzulegen.',
  },
  'key-file-gone': {
    what: 'Die Datei ist nicht mehr da.',
    next: 'Legen Sie sie zurück, wo sie war, oder öffnen Sie sie von dort, wo sie jetzt ist.',
  },
  'key-file-not-read': {
    what: 'Das System ließ Keyturn diese Datei nicht lesen.',
    next: 'Prüfen Sie Ihre Rechte dafür, und versuchen Sie es erneut.',
  },
  'key-file-changed': {
    what: 'Jemand hat die Datei geändert, seit sie geöffnet wurde, daher wurde nichts geschrieben.',
    next: 'Schließen Sie sie, öffnen Sie sie wieder, und sehen Sie nach, was jetzt darin ist.',
  },
  'key-file-closed': {
    what: 'Diese Datei ist inzwischen geschlossen.',
    next: 'Öffnen Sie sie wieder mit ihrem Kennwort.',
  },
  'key-file-unknown': {
    what: 'Keyturn kennt diese Datei nicht mehr.',
    next: 'Öffnen Sie sie von dort, wo sie liegt.',
  },
  'key-file-not-sure': {
    what: 'Die Datei wurde ersetzt, aber das System hat nicht gesagt, dass sie sicher auf der Festplatte ist.',
    next: 'Lassen Sie den Computer an, schließen Sie die Datei, und öffnen Sie sie wieder.',
  },
  'key-size-differs': {
    what: 'Dieser Server nimmt Schlüssel einer anderen Länge.',
    next: 'Wählen Sie einen Server, für den die Datei gemacht wurde, oder legen Sie eine Datei für diesen an.',
  },
  'key-export-exists': {
    what: 'In dem Ordner gibt es Dateien mit diesen Namen, daher wurde nichts geschrieben.',
    next: 'Wählen Sie einen anderen Ordner, oder löschen Sie, was vom letzten Export übrig ist.',
  },
  'key-secret-elsewhere': {
    what: 'Das Kennwort dieser Datei ist in einem Secret eines Servers, bei dem Sie nicht angemeldet sind.',
    next: 'Melden Sie sich dort an, oder ändern Sie das Kennwort ohne das Secret.',
  },
  'key-secret-no-field': {
    what: 'Secrets dieser Vorlage haben kein Feld für ein Kennwort oder verlangen mehr, als Keyturn eintragen kann.',
    next: 'Wählen Sie eine andere Vorlage.',
  },
  'key-secret-rules': {
    what: 'Die Regeln dieser Vorlage lassen kein Kennwort mit 12 oder mehr Zeichen zu, das eine Schlüsseldatei braucht.',
    next: 'Wählen Sie eine andere Vorlage, oder speichern Sie das Kennwort nicht als Secret.',
  },
  'key-secret-not-sure': {
    what: 'Der Server hat nicht gesagt, ob das Secret das neue Kennwort hat. Das alte Kennwort der Datei gilt weiter.',
    next: 'Sehen Sie im Secret nach. Zeigt es das neue Kennwort, tragen Sie wieder das vorherige ein.',
  },
} as const satisfies SameAs<typeof en>;
