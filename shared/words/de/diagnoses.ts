import type { diagnoses as en } from '../en/diagnoses';
import type { SameAs } from '../same';

export const diagnoses = {
  'not-read-back': 'beim Zurücklesen stand nicht da, was geschrieben wurde.',
  'not-opened-again': 'das Versiegelte ließ sich nicht wieder öffnen.',
  'not-sealed-text': 'das hat Keyturn nicht versiegelt.',
  'sealed-text-changed': 'das Versiegelte wurde seitdem verändert.',
  'other-key-store': 'es wurde von einem Schlüsselspeicher versiegelt, den es hier nicht gibt.',
  'key-store-refused': 'der Schlüsselspeicher hat abgelehnt.',
  'other-passphrase': 'es wurde mit einer anderen Passphrase versiegelt.',
  'passphrase-not-given': 'die Passphrase wurde nicht eingegeben.',
  'passphrase-not-chosen': 'es wurde keine Passphrase gewählt.',
} as const satisfies SameAs<typeof en>;
