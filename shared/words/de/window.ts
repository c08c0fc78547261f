import type { app as enApp, controls as enControls } from '../en/window';
import type { SameAs } from '../same';

export const app = {
  name: 'Keyturn',
  version: 'Keyturn {{version}}',
  notSignedIn: 'Nicht angemeldet',
  announcements: 'Ansagen',
  messages: 'Meldungen',
  status: 'Status',
  showSidebar: 'Seitenleiste einblenden',
  broken: {
    title: 'Dieses Fenster funktioniert nicht mehr',
    body: 'Ein Fehler in Keyturn hat es beendet. Dadurch wurde nichts gesendet und keine Datei geändert.',
    reload: 'Fenster neu laden',
  },
} as const satisfies SameAs<typeof enApp>;

export const controls = {
  cancel: 'Abbrechen',
  close: 'Schließen',
  dismiss: 'Ausblenden',
  tryAgain: 'Erneut versuchen',
} as const satisfies SameAs<typeof enControls>;
