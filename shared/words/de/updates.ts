/** How a newer Keyturn is found, fetched and put in place. */
export const updateFailures = {
  'update-feed-not-reached': {
    what: 'Die Update-Quelle hat nicht geantwortet, es wurde nichts geprüft.',
    next: 'Prüfen Sie das Netzwerk und suchen Sie erneut.',
  },
  'update-feed-too-slow': {
    what: 'Die Update-Quelle antwortet nicht mehr, es wurde nichts davon behalten.',
    next: 'Versuchen Sie es später noch einmal.',
  },
  'update-feed-refused': {
    what: 'Die Update-Quelle hat nichts für dieses Keyturn oder gibt es nicht heraus.',
    next: 'Sagen Sie es dem Betreiber der Quelle.',
  },
  'update-list-too-large': {
    what: 'Die Update-Liste ist weit länger als jede andere und wurde nicht gelesen.',
    next: 'Sagen Sie es dem Betreiber der Quelle.',
  },
  'update-not-signed': {
    what: 'Die Update-Liste ist nicht signiert, deshalb wurde ihr nichts geglaubt.',
    next: 'Sagen Sie es dem Betreiber der Quelle. Installieren Sie nicht, was sie anbietet.',
  },
  'update-signature-wrong': {
    what: 'Das Update ist nicht vom Hersteller dieses Keyturn signiert, deshalb wurde ihm nichts geglaubt.',
    next: 'Sagen Sie es dem Betreiber der Quelle. Installieren Sie nicht, was sie anbietet.',
  },
  'update-list-damaged': {
    what: 'Die Update-Liste ist signiert, aber nicht zu verstehen.',
    next: 'Sagen Sie es dem Betreiber der Quelle.',
  },
  'update-older': {
    what: 'Die Quelle bietet ein älteres Keyturn als dieses an; es wurde abgelehnt.',
    next: 'Sagen Sie es dem Betreiber der Quelle. Installieren Sie nicht, was sie anbietet.',
  },
  'update-not-for-this': {
    what: 'Es gibt ein neueres Keyturn, aber keines für diese Art von Computer.',
    next: 'Sagen Sie es dem Betreiber der Quelle.',
  },
  'update-cut': {
    what: 'Der Download ist abgebrochen, es wurde nichts davon behalten.',
    next: 'Suchen Sie erneut und laden Sie das Update noch einmal herunter.',
  },
  'update-sum-wrong': {
    what: 'Die Datei ist nicht die, die ihr Hersteller signiert hat, und wurde verworfen.',
    next: 'Suchen Sie erneut. Wiederholt es sich, sagen Sie es dem Betreiber der Quelle.',
  },
  'update-not-saved': {
    what: 'Das System lässt Keyturn den Download nicht ablegen.',
    next: 'Prüfen Sie Ihre Rechte am Ordner, der unter Einstellungen, Info steht, und suchen Sie erneut.',
  },
  'update-not-installed': {
    what: 'Das neue Keyturn konnte dieses nicht ersetzen; dieses läuft weiter wie bisher.',
    next: 'Prüfen Sie Ihre Rechte am Ordner von Keyturn und den Platz auf seinem Laufwerk, und suchen Sie unter „Einstellungen“, „Info“ erneut.',
  },
  'update-waits': {
    what: 'Ein Update unterbricht keine Sperre, keinen Lauf über viele und keine Rotation, die nicht nachgewiesen ist.',
    next: 'Warten Sie das Ende ab und versuchen Sie es dann noch einmal.',
  },
} as const;

export const updateSettings = {
  group: 'Updates',
  label: 'Neuere Versionen',
  off: {
    policy: 'Von Ihrer Organisation abgeschaltet. Keyturn fragt keine Quelle.',
    'no-feed': 'Dieses Keyturn wurde ohne Update-Quelle gebaut und sucht deshalb nicht.',
    system: 'Die Paketverwaltung Ihres Systems aktualisiert dieses Keyturn.',
    'by-hand': 'Dieses Keyturn wurde von Hand entpackt. Ersetzen Sie es von Hand.',
  },
  never: 'Noch nicht gesucht.',
  newest: 'Keine neuere Version. Zuletzt gesucht: {{when}}.',
  checking: 'Neuere Version wird gesucht…',
  check: 'Nach Updates suchen',
  available: 'Version {{version}} ist verfügbar, {{size}}.',
  notes: 'Was darin neu ist',
  download: 'Herunterladen',
  downloading: 'Version {{version}} wird heruntergeladen',
  percent: '{{percent}} %',
  cancel: 'Download abbrechen',
  ready: 'Version {{version}} ist heruntergeladen, ihre Signatur wurde geprüft.',
  restart: 'Neu starten und aktualisieren',
  waitsFor: {
    lock: 'Es wartet, bis Keyturn entsperrt ist.',
    bulk: 'Es wartet, bis der Lauf über viele zu Ende ist.',
    rotation: 'Es wartet, bis jede Rotation nachgewiesen oder verworfen ist.',
  },
} as const;
