import type {
  clipboard as enClipboard,
  clipboardFailures as enFailures,
  clipboardSettings as enSettings,
} from '../en/clipboard';
import type { SameAs } from '../same';

export const clipboard = {
  clearsIn: '{{label}} in der Zwischenablage, wird in {{count}} s geleert',
  stays: '{{label}} in der Zwischenablage, bis Sie sie leeren',
  stuck: '{{label}} ist noch in der Zwischenablage',
  clearNow: 'Jetzt leeren',
  said: {
    copied_one: '{{label}} kopiert. Wird in {{count}} Sekunde geleert.',
    copied_other: '{{label}} kopiert. Wird in {{count}} Sekunden geleert.',
    stays: '{{label}} kopiert. Bleibt in der Zwischenablage, bis Sie sie leeren.',
    openly: '{{label}} kopiert.',
    cleared: 'Zwischenablage geleert.',
    taken: '{{label}} ist nicht mehr in der Zwischenablage: Es wurde etwas anderes kopiert.',
    nothing: 'In der Zwischenablage ist nichts aus Keyturn.',
  },
} as const satisfies SameAs<typeof enClipboard>;

export const clipboardSettings = {
  group: 'Secrets, die Sie kopieren',
  clear: 'Zwischenablage leeren nach',
  clearHint: 'Nur solange das Secret noch darin ist. Namen und Adressen werden nicht gelöscht.',
  after: {
    '5': '5 Sekunden',
    '10': '10 Sekunden',
    '20': '20 Sekunden',
    '30': '30 Sekunden',
    '60': '1 Minute',
    '120': '2 Minuten',
    never: 'Nie',
  },
  neverTitle: 'Kopierte Secrets bleiben in der Zwischenablage',
  never:
    'Jedes Programm auf diesem Computer kann sie dort lesen. Sie verschwinden, wenn Sie „Jetzt leeren“ drücken, sich abmelden oder Keyturn beenden.',
  hide: 'Aus Verläufen der Zwischenablage heraushalten',
  hideHint:
    'Bittet Programme, die Kopiertes aufbewahren, Secrets auszulassen. Ein Programm kann das missachten.',
  noHides: 'Hier nicht möglich',
  noHidesHint:
    'Diese Version von Keyturn kann auf diesem System nicht kennzeichnen, was sie kopiert. Ein Programm, das Kopiertes aufbewahrt, bewahrt auch Secrets auf: Schalten Sie seinen Verlauf aus, oder leeren Sie ihn selbst.',
  focus: 'Leeren auf diesem Desktop',
  focusHint:
    'Dies ist eine Wayland-Sitzung. Dort darf nur das Fenster mit dem Fokus die Zwischenablage leeren; ein kopiertes Secret kann also länger darin bleiben. Kehren Sie zu Keyturn zurück, oder drücken Sie „Jetzt leeren“.',
  focusState: 'Im Hintergrund nicht sicher',
  primary: 'Auswahl dieses Desktops',
  primaryHint:
    'Ein kopiertes Secret kann auch mit der mittleren Maustaste eingefügt werden. Auch dort wird es gelöscht.',
  primaryState: 'Wird mit geleert',
} as const satisfies SameAs<typeof enSettings>;

export const clipboardFailures = {
  'clipboard-not-written': {
    what: 'Nichts davon ist in der Zwischenablage: Ein anderes Programm hat sie belegt, oder dieser Desktop erlaubt das Kopieren nur, solange das Fenster den Fokus hat.',
    next: 'Klicken Sie in das Fenster von Keyturn, und kopieren Sie es noch einmal.',
  },
  'clipboard-not-cleared': {
    what: 'Ein anderes Programm hält es fest oder legt es wieder hinein, oder dieser Desktop erlaubt es nur, solange das Fenster den Fokus hat.',
    next: 'Klicken Sie in das Fenster von Keyturn, und drücken Sie dann „Jetzt leeren“. Hilft das nicht, leeren Sie den Verlauf Ihres Zwischenablageprogramms.',
  },
} as const satisfies SameAs<typeof enFailures>;
