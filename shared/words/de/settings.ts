import type { passphrase as enPassphrase, settings as enSettings } from '../en/settings';
import type { SameAs } from '../same';
import { clipboardSettings } from './clipboard';
import { captureSettings, lockSettings } from './lock';
import { organisationSettings } from './policy';
import { quickSettings } from './quick';
import { updateSettings } from './updates';

export const settings = {
  title: 'Einstellungen',
  sections: 'Bereiche der Einstellungen',
  back: 'Zurück zur Anmeldung',
  backToSession: 'Zurück zur Sitzung',
  section: {
    general: 'Allgemein',
    session: 'Sitzung und Sperre',
    clipboard: 'Zwischenablage',
    quick: 'Schnellzugriff',
    tray: 'Infobereich',
    rotation: 'Rotation',
    certificates: 'Zertifikate',
    network: 'Netzwerk',
    privacy: 'Datenschutz',
    appearance: 'Darstellung',
    organisation: 'Organisation',
    about: 'Info',
  },
  session: {
    group: 'Sitzung',
    extend: 'Sitzung automatisch verlängern',
    extendHint:
      'Vor ihrem Ende, so oft der Server es erlaubt, und nur wenn Sie Keyturn in den letzten 5 Minuten benutzt haben.',
  },
  lock: lockSettings,
  capture: captureSettings,
  clipboard: clipboardSettings,
  quick: quickSettings,
  organisation: organisationSettings,
  updates: updateSettings,
  language: {
    group: 'Sprache',
    label: 'Sprache',
    hint: 'Gilt sofort, im Fenster, in den Menüs und im Infobereich.',
    option: { system: 'System', en: 'English', de: 'Deutsch' },
  },
  dates: {
    group: 'Datum',
    label: 'Datumsformat',
    hint: 'Wie ein Datum überall in Keyturn geschrieben wird.',
    option: {
      system: 'Wie das System, {{example}}',
      iso: 'Jahr zuerst, {{example}}',
      'day-first': 'Tag zuerst, {{example}}',
      'month-first': 'Monat zuerst, {{example}}',
    },
  },
  close: {
    group: 'Fenster',
    label: 'Beim Schließen des Fensters',
    hint: 'Läuft Keyturn weiter, bleibt es im Infobereich.',
    noTrayHint:
      'Hier gibt es kein Symbol im Infobereich. Ein Fenster, das weiterläuft, wird daher minimiert.',
    option: { quit: 'Keyturn beenden', 'keep-running': 'Weiter ausführen' },
  },
  tray: {
    start: 'Start',
    inTray: 'Im Infobereich starten',
    inTrayHint: 'Es öffnet sich kein Fenster, bis Sie es verlangen.',
    atLogin: 'Bei der Anmeldung starten',
    atLoginHint:
      'Keyturn ist da, ohne angemeldet zu sein, wenn Sie sich an diesem Computer angemeldet haben.',
    none: 'Dieser Desktop zeigt keine Symbole im Infobereich. Unter GNOME ergänzt sie eine Erweiterung.',
    menu: 'Menü',
    mask: 'Namen von Secrets im Infobereich verdecken',
    maskHint: 'Von jedem wird nur der erste Buchstabe gezeigt.',
  },
  rotation: {
    group: 'Ersetzte Kennwörter',
    keep: 'Ersetzte Kennwörter aufbewahren',
    keepHint:
      'Auf diesem Computer versiegelt, damit sie wiederhergestellt werden können. Was nicht nachgewiesen ist, bleibt, bis Sie es verwerfen.',
    hours: {
      none: 'Höchstens 10 Minuten',
      '1': '1 Stunde',
      '24': '24 Stunden',
      '168': '7 Tage',
    },
  },
  network: {
    group: 'Proxy',
    label: 'Proxy des Systems',
    hint: 'Von diesem Computer gelesen. Keyturn ändert ihn nicht.',
  },
  sealing: {
    group: 'Auf diesem Computer',
    label: 'Versiegelte Aufzeichnungen',
    hint: 'Was einen Absturz überstehen muss, wird versiegelt, bevor es auf die Festplatte geschrieben wird.',
    'key-store': 'Geschützt durch {{name}}',
    passphrase: 'Geschützt durch Ihre Passphrase, bis Keyturn beendet wird',
    'not-chosen':
      'Dieser Computer hat keinen Schlüsselspeicher. Bis Sie eine Passphrase wählen, legt Keyturn nichts Geheimes auf dieser Festplatte ab.',
    'not-given': 'Gesperrt, bis Sie Ihre Passphrase eingeben',
    choose: 'Passphrase wählen',
    enter: 'Passphrase eingeben',
  },
  theme: {
    group: 'Farben',
    label: 'Farbschema',
    hint: '„System“ folgt der Einstellung dieses Computers für Hell, Dunkel und Kontrast.',
    option: { system: 'System', light: 'Hell', dark: 'Dunkel', contrast: 'Hoher Kontrast' },
  },
  zoom: {
    group: 'Text',
    label: 'Textgröße',
    hint: 'Größer, kleiner und normal: im Menü „Ansicht“ und mit diesen Tasten.',
    keys: '{{key}} +, {{key}} -, {{key}} 0',
    key: { control: 'Strg', command: 'Cmd' },
  },
  about: {
    group: 'Versionen',
    keyturn: 'Keyturn',
    electron: 'Electron',
    chromium: 'Chromium',
    node: 'Node.js',
    platform: 'System',
    files: 'Dateien',
    dataFolder: 'Datenordner',
    licences: 'Lizenzen',
    parts_one: '{{count}} Paket von anderen ist Teil von Keyturn',
    parts_other: '{{count}} Pakete von anderen sind Teil von Keyturn',
    runtime: 'Die von Electron und Chromium liegen neben dem Programm.',
    part: '{{name}} {{version}}, {{licence}}',
    text: 'Lizenz von {{name}}',
  },
  unknown: 'Keyturn konnte dies nicht lesen.',
} as const satisfies SameAs<typeof enSettings>;

export const passphrase = {
  title: 'Mit einer Passphrase versiegeln',
  choose:
    'Dieser Computer hat keinen Schlüsselspeicher. Wählen Sie eine Passphrase, die versiegelte Aufzeichnungen hier schützt.',
  enter:
    'Dieser Computer hat keinen Schlüsselspeicher. Geben Sie die Passphrase ein, die Sie für versiegelte Aufzeichnungen gewählt haben.',
  lost: 'Keyturn bewahrt sie nicht auf. Geht sie verloren, sind die versiegelten Aufzeichnungen verloren.',
  label: 'Passphrase',
  repeat: 'Passphrase wiederholen',
  length_one: 'Mindestens {{count}} Zeichen',
  length_other: 'Mindestens {{count}} Zeichen',
  different: 'Dies ist nicht die Passphrase von oben.',
  needed: 'Geben Sie eine Passphrase ein.',
  seal: 'Mit dieser Passphrase versiegeln',
  open: 'Versiegelte Aufzeichnungen öffnen',
  working: 'Wird geprüft',
  done: 'Versiegelte Aufzeichnungen sind durch Ihre Passphrase geschützt.',
} as const satisfies SameAs<typeof enPassphrase>;
