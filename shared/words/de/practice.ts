import type { practice as en } from '../en/practice';
import type { SameAs } from '../same';

export const practice = {
  name: 'Übungstresor',
  open: 'Übungstresor öffnen',
  hint: 'Beispieldaten, funktioniert offline',
  starting: 'Wird gestartet ...',
  openAt: 'Offen unter {{host}}',
  opened: 'Der Übungstresor ist offen. Adresse, Benutzername und Kennwort sind eingetragen.',
  strip: 'Übungstresor. Nichts hier ist echt.',
  user: 'Sein Benutzer {{user}} hat das Kennwort {{password}} und darf alles. Er endet, wenn Sie sich bei ihm abmelden, ihn verlassen oder Keyturn beenden.',
  leave: 'Verlassen',
  left: 'Sie haben den Übungstresor verlassen.',
  again: 'Wieder öffnen',
  ended: {
    'not-started': {
      title: 'Der Übungstresor ist nicht gestartet',
      body: 'Er endete, bevor er antworten konnte. Es gibt also nichts, wo Sie sich anmelden könnten.',
      next: 'Öffnen Sie ihn noch einmal. Bleibt es dabei, starten Sie Keyturn neu.',
    },
    'too-slow': {
      title: 'Der Übungstresor brauchte zu lange zum Starten',
      body: 'Keyturn hat ihn beendet. Es gibt also nichts, wo Sie sich anmelden könnten.',
      next: 'Öffnen Sie ihn noch einmal, wenn dieser Computer weniger ausgelastet ist.',
    },
    stopped: {
      title: 'Der Übungstresor wurde beendet',
      body: 'Er endete von selbst. Seine Adresse antwortet nicht mehr, und was Sie darin ausprobiert haben, ist weg.',
      next: 'Öffnen Sie ihn wieder: Er beginnt von vorn, unter einer anderen Adresse.',
    },
  },
} as const satisfies SameAs<typeof en>;
