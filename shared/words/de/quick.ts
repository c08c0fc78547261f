import type { quick as enQuick, quickFailures as enFailures, quickSettings as enSettings } from '../en/quick';
import type { SameAs } from '../same';

/** Said in the popup of quick access. */
export const quick = {
  title: 'Schnellzugriff',
  search: 'Secrets suchen',
  results: 'Ergebnisse',
  placeholder: 'Name eines Secrets',
  count: '{{total}} von {{of}}',
  favourites: 'Favoriten',
  recents: 'Zuletzt verwendet',
  note: {
    yours: 'Bei Ihnen',
    held: 'Ausgecheckt',
    heldBy: 'Bei {{by}}',
    failed: 'Heartbeat fehlgeschlagen',
    'double-lock': 'DoubleLock',
    approval: 'Genehmigung nötig',
    reason: 'Verlangt einen Grund',
    checkout: 'Wird zum Öffnen ausgecheckt',
    audited: 'Öffnen wird protokolliert',
  },
  source: {
    now: 'Nur Namen, aus der gerade gelesenen Liste.',
    minutes_one: 'Nur Namen, aus der vor {{count}} Min. gelesenen Liste.',
    minutes_other: 'Nur Namen, aus der vor {{count}} Min. gelesenen Liste.',
    none: 'Noch keine Liste gelesen.',
    server: 'Alle Felder, auf dem Server gesucht.',
  },
  searchServer: 'Alle Felder auf dem Server durchsuchen',
  nothing: 'Kein Secret-Name enthält „{{text}}“.',
  nothingOnServer: 'Der Server hat nichts zu „{{text}}“ gefunden.',
  nothingMarked: 'Noch keine Favoriten und nichts verwendet.',
  nothingMarkedNext:
    'Geben Sie einen Namen ein. Was Sie verwenden oder in Keyturn als Favorit markieren, steht dann hier.',
  nothingKnown: 'Hier sind noch keine Namen bekannt.',
  nothingOnServerNext: 'Es kann inaktiv sein, oder Ihnen fehlt die Berechtigung „Anzeigen“ dafür.',
  announced_one: '{{count}} Secret',
  announced_other: '{{count}} Secrets',
  keys: {
    password: 'Kennwort kopieren',
    user: 'Benutzername',
    code: 'Code',
    open: 'Öffnen',
    rotate: 'Rotieren',
    enter: 'Öffnen',
  },
  code: 'Einmalcode',
  enterKey: 'Enter',
  escapeKey: 'Esc',
  copied: {
    password: 'Kennwort kopiert, wird in {{count}} s geleert',
    user: 'Benutzername kopiert, wird in {{count}} s geleert',
    code: 'Code kopiert, wird in {{count}} s geleert',
  },
  copiedOpenly: { password: 'Kennwort kopiert', user: 'Benutzername kopiert', code: 'Code kopiert' },
  copying: 'Server wird gefragt ...',
  signedOut: 'Nicht angemeldet',
  signIns: 'Gespeicherte Anmeldungen',
  noSignIns: 'Noch keine gespeicherten Anmeldungen.',
  noSignInsNext:
    'Melden Sie sich einmal im Fenster an, mit „Server und Benutzername merken“: Von da an steht es hier.',
  signIn: 'Anmelden',
  signingIn: 'Anmeldung läuft ...',
  locked: 'Keyturn ist gesperrt',
  unlock: 'Entsperren',
  ended: 'Sitzung beendet',
  signInAgain: 'Erneut anmelden',
  next: {
    locked: 'Sie entsperren im Fenster. Bis dahin wird hier nichts gefunden oder kopiert.',
    ended: 'Sie melden sich im Fenster erneut an. Bis dahin wird hier nichts gefunden oder kopiert.',
  },
  back: 'Zurück zu den Ergebnissen',
} as const satisfies SameAs<typeof enQuick>;

export const quickSettings = {
  group: 'Tastenkürzel',
  label: 'Globales Tastenkürzel',
  hint: {
    off: 'Aus. Klicken Sie in das Feld, und drücken Sie die Tasten zusammen.',
    held: 'Öffnet den Schnellzugriff von überall.',
    given:
      'Öffnet den Schnellzugriff von überall. Ihr Desktop gibt diese Tasten; wenn Sie dort andere gewählt haben, gelten diese.',
    taken:
      'Ein anderes Programm hat diese Tasten belegt. Drücken Sie andere, oder schließen Sie dieses Programm, und öffnen Sie Keyturn neu.',
    desktop:
      'Unter Wayland hört ein Programm Tasten von überall nur, wo der Desktop sie gibt, und dieser tut das nicht. Belegen Sie in den Tastatureinstellungen Ihres Desktops ein Kürzel mit dem Befehl unten.',
  },
  refused:
    'Halten Sie zwei von Strg, Alt und Umschalt oder die Systemtaste, und drücken Sie einen Buchstaben, eine Ziffer, die Leertaste oder F1 bis F24.',
  none: 'Keines',
  notHere: 'Hier nicht möglich',
  clear: 'Tastenkürzel entfernen',
  set: 'Tastenkürzel gesetzt: {{shortcut}}.',
  cleared: 'Tastenkürzel entfernt.',
  system: { mac: 'Cmd', windows: 'Win', linux: 'Super' },
  command: 'Befehl',
  commandHint: 'Bewirkt dasselbe: Jeder Desktop kann ihn über ein eigenes Kürzel ausführen.',
} as const satisfies SameAs<typeof enSettings>;

export const quickFailures = {
  'shortcut-taken': {
    what: 'Dieser Computer gibt Keyturn diese Tasten nicht: Ein anderes Programm hat sie.',
    next: 'Wählen Sie ein anderes Tastenkürzel.',
  },
} as const satisfies SameAs<typeof enFailures>;
