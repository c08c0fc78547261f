import type { fault as enFault, menu as enMenu } from '../en/system';
import type { SameAs } from '../same';

export const menu = {
  file: 'Datei',
  edit: 'Bearbeiten',
  view: 'Ansicht',
  help: 'Hilfe',
  about: 'Über Keyturn',
  settings: 'Einstellungen',
  closeWindow: 'Fenster schließen',
  lock: 'Sperren',
  quit: 'Keyturn beenden',
  hide: 'Keyturn ausblenden',
  hideOthers: 'Andere ausblenden',
  showAll: 'Alle einblenden',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  cut: 'Ausschneiden',
  copy: 'Kopieren',
  paste: 'Einfügen',
  selectAll: 'Alles auswählen',
  clearClipboard: 'Zwischenablage leeren',
  vault: 'Tresor',
  bulk: 'Sammelrotation',
  ticketKeys: 'Ticket-Schlüssel',
  activity: 'Aktivität',
  reload: 'Ansicht neu laden',
  zoomIn: 'Größerer Text',
  zoomOut: 'Kleinerer Text',
  zoomReset: 'Normale Textgröße',
  fullScreen: 'Vollbild',
  handbook: 'Handbuch',
  shortcuts: 'Tastenkürzel',
} as const satisfies SameAs<typeof enMenu>;

export const fault = {
  title: 'Keyturn muss beendet werden',
  body: 'Ein Fehler in Keyturn hat es beendet. Bereits geschriebene Dateien sind sicher. Starten Sie Keyturn neu; geschieht es wieder, steht in keyturn.log im Datenordner, wo der Fehler liegt.',
  folderTitle: 'Keyturn kann seinen Datenordner nicht verwenden',
  folderBody:
    'In {{folder}} konnte nicht geschrieben werden (das System meldet {{reason}}). Geben Sie sich Schreibrechte für diesen Ordner, oder starten Sie Keyturn mit --user-data-dir= und einem anderen Ordner.',
  pageTitle: 'Das Fenster von Keyturn wird immer wieder beendet',
  pageBody:
    'Es wurde innerhalb einer Minute dreimal wiederhergestellt und jedes Mal wieder beendet. Starten Sie Keyturn neu; geschieht es wieder, steht in keyturn.log im Datenordner, warum.',
} as const satisfies SameAs<typeof enFault>;
