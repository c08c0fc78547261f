import type { Rotation } from '../../../../shared/rotation';

export const rotationOf = (change: Partial<Rotation> = {}): Rotation => ({
  id: 'r1',
  server: 'https://vault.corp.example',
  user: 'adm',
  secret: { id: 1, name: 'NAS-A root' },
  field: { slug: 'password', name: 'Password' },
  scope: 'vault',
  machine: null,
  account: null,
  stage: { stage: 'sent' },
  steps: [],
  evidence: [],
  nextCheckAt: null,
  hasOld: true,
  keptUntil: null,
  isBusy: false,
  isElsewhere: false,
  isOfRun: false,
  ...change,
});
