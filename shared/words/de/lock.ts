import type {
  captureSettings as enCapture,
  lock as enLock,
  lockFailures as enFailures,
  lockSettings as enSettings,
} from '../en/lock';
import type { SameAs } from '../same';

/** Said of the lock, on its screen and of what stands behind it. */
export const lock = {
  title: 'Keyturn ist gesperrt',
  left: 'Die Sitzung bei {{host}} dauert noch {{time}}.',
  leftMoreThanADay: 'Die Sitzung bei {{host}} dauert noch mehr als einen Tag.',
  endNotKnown: 'Die Sitzung bei {{host}} ist noch offen.',
  ended: 'Die Sitzung bei {{host}} ist beendet. Entsperren meldet Sie neu an.',
  user: 'Angemeldet als {{user}}',
  why: {
    hand: 'Von Ihnen gesperrt ({{time}}).',
    idle: 'Von selbst gesperrt ({{time}}), da niemand den Computer benutzt hat.',
    screen: 'Von selbst gesperrt ({{time}}), mit dem Bildschirm.',
    suspend: 'Von selbst gesperrt ({{time}}), da der Computer in den Energiesparmodus ging.',
    'user-switch': 'Von selbst gesperrt ({{time}}), da der Benutzer gewechselt hat.',
    closed: 'Von selbst gesperrt ({{time}}), da das Fenster geschlossen wurde.',
    called: 'Von einem anderen Ihrer Programme gesperrt ({{time}}).',
  },
  secret: { password: 'Kennwort', token: 'Zugriffstoken', 'client-secret': 'Clientgeheimnis' },
  needed: {
    password: 'Geben Sie Ihr Kennwort ein.',
    token: 'Fügen Sie eines Ihrer Zugriffstoken ein.',
    'client-secret': 'Geben Sie das Clientgeheimnis ein.',
  },
  code: 'Einmalcode',
  codeNote: 'falls verlangt',
  command: 'Entsperren führt Ihren Tokenbefehl noch einmal aus.',
  windows: 'Entsperren fragt den Server, ob Sie bei Windows angemeldet sind.',
  refused: 'Der Server hat dies nicht angenommen.',
  refusedNext: 'Er hat Sie nicht als {{user}} erkannt. Versuchen Sie es erneut, oder melden Sie sich ab.',
  run: 'Die Sammelrotation läuft weiter: {{settled}} von {{of}} erledigt.',
  runPaused: 'Die Sammelrotation ist angehalten: {{settled}} von {{of}} erledigt.',
  unlock: 'Entsperren',
  unlocking: 'Server wird gefragt ...',
  waits_one: 'Warten Sie {{count}} Sekunde.',
  waits_other: 'Warten Sie {{count}} Sekunden.',
  triesLeft_one: 'Nach {{count}} weiteren Fehlversuch meldet Keyturn ab.',
  triesLeft_other: 'Nach {{count}} weiteren Fehlversuchen meldet Keyturn ab.',
} as const satisfies SameAs<typeof enLock>;

export const lockFailures = {
  locked: {
    what: 'Keyturn zeigt nichts, bis sein Benutzer zurück ist.',
    next: 'Entsperren Sie es zuerst.',
  },
  'unlock-too-soon': {
    what: 'Dieser Versuch kam zu früh nach einem falschen.',
    next: 'Warten Sie einen Moment, und versuchen Sie es erneut.',
  },
  'other-user': {
    what: 'Dies ist ein anderer Benutzer als der angemeldete.',
    next: 'Entsperren Sie als derselbe Benutzer, oder melden Sie sich ab.',
  },
} as const satisfies SameAs<typeof enFailures>;

export const lockSettings = {
  group: 'Sperre',
  idle: 'Sperren, wenn niemand da ist',
  idleHint: 'Gezählt ab der letzten Taste oder Bewegung an diesem Computer.',
  after_one: 'Nach {{count}} Minute',
  after_other: 'Nach {{count}} Minuten',
  never: 'Nie',
  lockWithScreen: 'Mit dem Bildschirm sperren',
  lockWithScreenHint: 'Auch wenn der Computer in den Energiesparmodus geht oder der Benutzer wechselt.',
  lockOnClose: 'Beim Schließen des Fensters sperren',
  lockOnCloseHint: 'Wo Keyturn ohne Fenster weiterläuft.',
  runsWhileLocked: 'Sammelrotation während der Sperre fortsetzen',
  runsWhileLockedHint:
    'Die Sperre zeigt dann, wie viele erledigt sind, und sonst nichts. Andernfalls wird der Lauf angehalten.',
  checkInOnLock: 'Beim Sperren alles einchecken',
  checkInOnLockHint:
    'Gibt alle Secrets zurück, die Sie ausgecheckt haben. Manche Server ändern dann deren Kennwörter.',
} as const satisfies SameAs<typeof enSettings>;

export const captureSettings = {
  group: 'Bildschirm',
  label: 'In Bildschirmaufnahmen verbergen',
  hint: 'Bilder, Aufzeichnungen und geteilte Bildschirme zeigen ein leeres Fenster.',
  showLabel: 'Eine Zeit lang zeigen',
  showHint: 'Für einen Bildschirm, den Sie teilen. Danach wird es von selbst wieder verborgen.',
  showFor_one: '{{count}} Minute zeigen',
  showFor_other: '{{count}} Minuten zeigen',
  shownFor: 'Noch {{time}} sichtbar',
  hideNow: 'Jetzt verbergen',
  no: 'Hier nicht möglich',
  noHint:
    'Linux lässt jedes Programm Bilder des ganzen Bildschirms machen. Keine App kann sich davon ausnehmen.',
} as const satisfies SameAs<typeof enCapture>;
