import type {
  organisationSettings as enSettings,
  policyFailures as enFailures,
  policyNotices as enNotices,
} from '../en/policy';
import type { SameAs } from '../same';

/** What an organisation has laid down for everybody on a computer. */
export const policyNotices = {
  title: 'Die Richtlinie Ihrer Organisation konnte nicht befolgt werden',
  body: 'Bis sie berichtigt ist, gilt von allem, was sie festlegen kann, der sicherere Wert. Gelesen wurde sie aus {{from}}.',
  next: 'Was falsch ist, steht unter „Einstellungen“, „Organisation“. Melden Sie es einem Administrator dieses Computers.',
} as const satisfies SameAs<typeof enNotices>;

export const policyFailures = {
  'server-not-allowed': {
    what: 'Ihre Organisation erlaubt keine Anmeldung bei diesem Server. Es wurde keine gesendet.',
    next: 'Die erlaubten Server stehen unter „Einstellungen“, „Organisation“.',
  },
  'method-not-allowed': {
    what: 'Ihre Organisation erlaubt keine Anmeldung auf diese Weise. Es wurde keine gesendet.',
    next: 'Die erlaubten Weisen stehen unter „Einstellungen“, „Organisation“.',
  },
  'practice-not-allowed': {
    what: 'Ihre Organisation hat den Übungstresor abgeschaltet.',
    next: 'Wenden Sie sich an einen Administrator dieses Computers, wenn Sie ihn brauchen.',
  },
  'policy-not-read': {
    what: 'Die Richtlinie Ihrer Organisation ist nicht lesbar. Keyturn meldet daher nur mit gespeicherten Anmeldungen an. Es wurde keine gesendet.',
    next: 'Was falsch ist, steht unter „Einstellungen“, „Organisation“. Melden Sie es einem Administrator dieses Computers.',
  },
  'setting-managed': {
    what: 'Ihre Organisation hat dies für alle an diesem Computer festgelegt.',
    next: 'Bitten Sie einen Administrator dieses Computers, es zu ändern.',
  },
} as const satisfies SameAs<typeof enFailures>;

export const organisationSettings = {
  group: 'Richtlinie',
  managed: 'Von Ihrer Organisation festgelegt.',
  from: 'Gelesen aus',
  fromHint: 'Beim Start von Keyturn. Nur ein Administrator dieses Computers kann sie ändern.',
  preset: 'Bei der Anmeldung eingetragener Server',
  servers: 'Server für die Anmeldung',
  anyServer: 'Beliebig',
  noServer: 'Keiner',
  savedOnly: 'Die der gespeicherten Anmeldungen',
  methods: 'Weisen der Anmeldung',
  anyMethod: 'Beliebig',
  method: {
    credentials: 'Anmeldedaten',
    token: 'Eingefügtes Zugriffstoken',
    command: 'Zugriffstoken aus einem Befehl',
    windows: 'Windows',
    client: 'Client der Plattform',
  },
  practice: 'Übungstresor',
  allowed: 'Erlaubt',
  off: 'Aus',
  locked: 'Festgelegte Einstellungen',
  name: {
    clipboardSeconds: 'Zwischenablage leeren nach',
    hideFromHistories: 'Aus Verläufen der Zwischenablage heraushalten',
    lockIdleMinutes: 'Sperren, wenn niemand da ist',
    lockWithScreen: 'Mit dem Bildschirm sperren',
    lockOnClose: 'Beim Schließen des Fensters sperren',
    runsWhileLocked: 'Sammelrotation während der Sperre fortsetzen',
    checkInOnLock: 'Beim Sperren alles einchecken',
    extendAutomatically: 'Sitzung automatisch verlängern',
    keepHours: 'Ersetzte Kennwörter aufbewahren',
    masksTrayNames: 'Namen von Secrets im Infobereich verdecken',
    hidesFromCapture: 'In Bildschirmaufnahmen verbergen',
  },
  faultTitle: 'Diese Richtlinie wird nicht so befolgt, wie sie dasteht',
  fault: {
    'not-read': 'Das System lässt Keyturn sie nicht lesen: {{detail}}',
    'not-a-file': 'Dort liegt etwas anderes als eine Datei.',
    'too-large': 'Sie ist größer als jede Richtlinie.',
    'other-owner': 'Ihre Datei oder deren Ordner gehört keinem Administrator.',
    'others-write': 'Auch andere als Administratoren können in ihre Datei oder deren Ordner schreiben.',
    'not-json': 'Sie ist nicht in JSON geschrieben.',
    'unknown-name': 'Den Namen {{detail}} darin kennt Keyturn nicht.',
    'bad-value': 'Den Wert von {{detail}} darin kennt Keyturn nicht, oder er nimmt einen Schutz weg.',
  },
  faultNext:
    'Alles, was sie festlegen kann, ist auf den sichereren Wert festgelegt. Ist sie berichtigt, starten Sie Keyturn neu.',
} as const satisfies SameAs<typeof enSettings>;
