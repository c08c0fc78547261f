import type { folders as en } from '../en/folders';
import type { SameAs } from '../same';

export const folders = {
  title: 'Ordner',
  counted_one: '{{name}}, {{count}} Secret',
  counted_other: '{{name}}, {{count}} Secrets',
  notCounted: '{{name}}, Secrets nicht gezählt',
  deep: 'Mit Unterordnern',
  refresh: 'Ordner aktualisieren',
  none: 'Es gibt keine Ordner, die Sie sehen dürfen.',
  noneNext:
    'Ordner ordnen die Secrets eines Tresors. Sobald ein Besitzer Ihnen einen zeigt: „Ordner aktualisieren“. „Alle Secrets“ zeigt, was in keinem liegt.',
  noneBelow: 'Keine Ordner in {{name}}',
  failed: 'Die Ordner konnten nicht gelesen werden',
  again: 'Erneut versuchen, {{name}}',
  failedBelow: 'Erneut versuchen: {{what}} {{next}}',
  cut: 'Hier gibt es weitere Ordner. Sie finden sie über ihren Pfad.',
} as const satisfies SameAs<typeof en>;
