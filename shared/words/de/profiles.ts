import type { profiles as en } from '../en/profiles';
import type { SameAs } from '../same';

export const profiles = {
  line: '{{host}} · {{how}}',
  signInTo: 'Anmelden bei {{name}}',
  more: 'Mehr, {{name}}',
  rename: 'Umbenennen',
  edit: 'Bearbeiten',
  moveUp: 'Nach oben',
  moveDown: 'Nach unten',
  remove: 'Entfernen',
  moved: '{{name}} ist jetzt Nummer {{place}} von {{count}}.',
  removed: '{{name}} wurde entfernt.',
  changed: '{{name}} wurde gespeichert.',
  save: 'Speichern',
  saving: 'Wird gespeichert',
  renameTitle: 'Anmeldung umbenennen',
  editTitle: 'Anmeldung bearbeiten',
  name: 'Name',
  refreshes: 'Verlängerungen, die der Server erlaubt',
  refreshesHint:
    'Secret Server sagt nicht, wie oft eine Sitzung verlängert werden kann. Bleibt dies leer, wird {{assumed}} angenommen.',
  problem: {
    missing: 'Geben Sie einen Namen ein.',
    taken: 'Eine andere gespeicherte Anmeldung hat diesen Namen.',
    refreshes: 'Geben Sie eine ganze Zahl von 0 bis {{most}} ein, oder lassen Sie es leer.',
  },
  removeTitle: '{{name}} entfernen?',
  removeBody:
    'Keyturn vergisst diese Adresse und wie man sich dort anmeldet. Auf dem Server ändert sich nichts.',
} as const satisfies SameAs<typeof en>;
