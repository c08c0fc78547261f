import type { rotationFailures as en } from '../en/rotation-failures';
import type { SameAs } from '../same';

/** What can keep a password from being changed, before anything has been sent. */
export const rotationFailures = {
  'rotation-not-sealed': {
    what: 'Nicht gestartet: Die Sicherungskopie konnte nicht geschrieben werden.',
    next: 'Das Kennwort wurde nicht angerührt. Beheben Sie, was das Detail nennt, und versuchen Sie es erneut.',
  },
  'rotation-waiting': {
    what: 'Eine Änderung dieses Feldes wartet auf Nachweis, daher wurde keine weitere begonnen.',
    next: 'Öffnen Sie sie unter den Änderungen, die auf Nachweis warten, und prüfen oder verwerfen Sie sie zuerst.',
  },
  'rotation-locked': {
    what: 'Eine frühere Änderung dieses Feldes kann nicht geöffnet werden. Niemand weiß also, was aus ihr wurde, und es wurde keine weitere begonnen.',
    next: 'Öffnen Sie die aufbewahrten Änderungen mit der Passphrase oder dem Schlüsselspeicher, womit sie versiegelt wurden, und prüfen Sie sie zuerst. Ist das verloren, ändern Sie dieses Kennwort auf der Website Ihres Servers.',
  },
  'rotation-gone': {
    what: 'Keyturn bewahrt von dieser Änderung nichts mehr auf.',
    next: 'Sehen Sie im Feld selbst nach, was darin steht.',
  },
  'changed-meanwhile': {
    what: 'Es ist nicht mehr, was es einen Moment zuvor war, daher wurde nichts gesendet.',
    next: 'Sehen Sie es sich an, und ändern Sie es einzeln.',
  },
  'candidate-refused': {
    what: 'Der Server lehnt dieses Kennwort ab.',
    next: 'Lassen Sie den Server ein anderes wählen, oder geben Sie eines ein, das die Regeln einhält.',
  },
  'candidate-in-use': {
    what: 'Dieses Kennwort steht schon dort, daher wurde nichts gesendet.',
    next: 'Lassen Sie ein anderes machen, oder geben Sie eines ein.',
  },
  'candidate-gone': {
    what: 'Das neue Kennwort ist nicht mehr bekannt, weil die Sitzung oder der Dialog, wofür es gemacht wurde, zu Ende ist.',
    next: 'Öffnen Sie den Dialog noch einmal: Es wird ein anderes gemacht.',
  },
  'no-candidate': {
    what: 'Der Server hat für dieses Feld kein Kennwort gemacht.',
    next: 'Geben Sie eines ein, oder lassen Sie hier eines machen.',
  },
  'consent-needed': {
    what: 'Das Konto wird nur geändert, wo das angekreuzt wurde, jedes Mal.',
    next: 'Kreuzen Sie das Kästchen an, oder ändern Sie nur die Kopie im Tresor.',
  },
  'reason-needed': {
    what: 'Dieses Secret verlangt einen Grund, und es wurde keiner angegeben.',
    next: 'Geben Sie einen an, und versuchen Sie es erneut.',
  },
} as const satisfies SameAs<typeof en>;
