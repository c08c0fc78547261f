import type { welcome as en } from '../en/welcome';
import type { SameAs } from '../same';

export const welcome = {
  title: 'Willkommen bei Keyturn',
  what: 'Es findet ein Secret, rotiert sein Kennwort und sagt nur, was nachgewiesen ist. Womit möchten Sie beginnen?',
  connect: 'Mit meinem Secret Server verbinden',
  connectHint: 'Sie brauchen seine Adresse und einen Weg, sich anzumelden.',
  practice: 'Den Übungstresor ausprobieren',
  leave: 'Willkommen schließen',
  practiceHint: 'Beispieldaten auf diesem Computer, und nichts verlässt ihn.',
} as const satisfies SameAs<typeof en>;
