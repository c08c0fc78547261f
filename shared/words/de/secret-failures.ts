import type { secretFailures as en } from '../en/secret-failures';
import type { SameAs } from '../same';

/** What can go wrong with a secret and with what is done to it. */
export const secretFailures = {
  'nothing-to-copy': {
    what: 'In diesem Feld ist nichts, was kopiert werden könnte.',
    next: 'Die Zwischenablage ist, wie sie war.',
  },
  'link-empty': {
    what: 'In diesem Feld steht keine Adresse.',
    next: 'Bearbeiten Sie das Feld, oder öffnen Sie ein anderes.',
  },
  'link-not-web': {
    what: 'Dieses Feld enthält keine Webadresse, daher öffnet Keyturn sie nicht.',
    next: 'Decken Sie es auf, und bearbeiten Sie es so, dass es mit https:// oder http:// beginnt.',
  },
  'link-with-password': {
    what: 'Diese Adresse enthält einen Benutzernamen oder ein Kennwort, daher gibt Keyturn sie keinem Browser.',
    next: 'Bearbeiten Sie das Feld: Nehmen Sie heraus, was vor dem @ steht.',
  },
  'link-not-opened': {
    what: 'Dieser Computer hat die Adresse nicht geöffnet.',
    next: 'Kopieren Sie sie, und fügen Sie sie in einen Browser ein.',
  },
  'file-not-written': {
    what: 'Das System ließ Keyturn diese Datei nicht schreiben.',
    next: 'Wählen Sie einen anderen Ort dafür. Was vorher da war, ist, wie es war.',
  },
  'file-exists': {
    what: 'Jemand hat inzwischen eine andere Datei dorthin gelegt, daher hat Keyturn diese nicht dort abgelegt.',
    next: 'Wählen Sie einen anderen Namen dafür.',
  },
  'file-not-read': {
    what: 'Keyturn konnte diese Datei nicht lesen. Nichts wurde gesendet.',
    next: 'Prüfen Sie Ihre Rechte dafür, oder wählen Sie eine andere.',
  },
  'file-too-large': {
    what: 'Diese Datei ist größer als 50 MB, mehr, als Keyturn befördert.',
    next: 'Nichts wurde gespeichert oder gesendet. Verwenden Sie dafür die Webseite des Servers.',
  },
  'file-empty': {
    what: 'In dieser Datei ist nichts. Nichts wurde gesendet.',
    next: 'Wählen Sie eine andere, oder entfernen Sie die Datei aus dem Feld.',
  },
  'file-cut': {
    what: 'Die Datei brach unterwegs ab, daher wurde nichts von ihr gespeichert.',
    next: 'Versuchen Sie es erneut.',
  },
  'no-file': {
    what: 'In diesem Feld ist keine Datei, oder eine leere. Nichts wurde gespeichert.',
    next: 'Laden Sie eine hoch, oder öffnen Sie ein anderes Secret.',
  },
  'outcome-unknown': {
    what: 'Es hat diesen Computer verlassen, und es kam nichts zurück, das sagt, ob der Server es getan hat.',
    next: 'Sehen Sie nach, wie es steht, bevor Sie es noch einmal tun.',
  },
} as const satisfies SameAs<typeof en>;
