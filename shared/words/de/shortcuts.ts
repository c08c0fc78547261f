import type { shortcuts as en } from '../en/shortcuts';
import type { SameAs } from '../same';

export const shortcuts = {
  title: 'Tastenkürzel',
  list: 'Kürzel',
  or: 'oder',
  groups: {
    window: 'Überall im Fenster',
    secret: 'Ein offenes Secret',
    list: 'Die Liste der Secrets',
    quick: 'Schnellzugriff',
  },
  search: 'Secrets suchen',
  nextPane: 'Nächster Bereich des Fensters',
  previousPane: 'Voriger Bereich des Fensters',
  secret: {
    copyPassword: 'Kennwort kopieren',
    copyUser: 'Benutzernamen kopieren',
    copyCode: 'Einmalcode kopieren',
    reveal: 'Kennwort aufdecken oder verbergen',
    rotate: 'Kennwort rotieren',
  },
  inList: {
    move: 'Eine Zeile nach oben oder unten',
    ends: 'Erste oder letzte Zeile',
    open: 'Secret öffnen',
    extend: 'Von hier nach oben oder unten auswählen',
    toggle: 'Auswählen oder nicht',
    all: 'Alle auswählen',
    none: 'Nichts auswählen',
  },
  keys: {
    mod: 'Strg',
    shift: 'Umschalt',
    up: 'Auf',
    down: 'Ab',
    home: 'Pos1',
    end: 'Ende',
    space: 'Leertaste',
  },
} as const satisfies SameAs<typeof en>;
