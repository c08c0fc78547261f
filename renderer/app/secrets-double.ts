import type { KeyturnClient } from '../../shared/ipc/contract';
import { succeed } from '../../shared/ipc/reply';
import type { ListedSecret } from '../../shared/secrets';

export const exampleSecret = (change: Partial<ListedSecret> = {}): ListedSecret => ({
  id: 7,
  name: 'NAS-A root',
  template: 'Unix account',
  templateId: 6007,
  folder: 3,
  path: '\\Infrastructure\\Storage',
  heartbeat: null,
  isActive: true,
  isOutOfSync: false,
  isCheckedOut: false,
  checkedOutBy: null,
  checksOut: false,
  needsApproval: false,
  needsComment: false,
  isDoubleLocked: false,
  daysLeft: null,
  lastUsed: null,
  ...change,
});

/** One secret in every list. */
export const exampleLists: KeyturnClient['secrets'] = {
  page: () => Promise.resolve(succeed({ records: [exampleSecret()], total: 1 })),
  mark: () => Promise.resolve(succeed(null)),
  stop: () => Promise.resolve(succeed(null)),
};
