import type { ListedSecret } from '../../../../shared/secrets';

const LISTED: ListedSecret = {
  id: 1,
  name: 'web01',
  template: 'Windows Account',
  templateId: 6001,
  folder: 3,
  path: '\\Infrastructure\\Web',
  heartbeat: 'Success',
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
};

/** What a list tells of a secret. */
export const listed = (change: Partial<ListedSecret> = {}): ListedSecret => ({ ...LISTED, ...change });
