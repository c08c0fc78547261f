import { HEARTBEATS } from '../../shared/heartbeats';
import type { LookedSecret } from '../../shared/secret';
import type { SecretFacts } from '../features/secrets';

/** What a list may say of a secret that has been looked at. */
export const factsOf = (looked: LookedSecret): SecretFacts => ({
  id: looked.id,
  name: looked.name,
  template: looked.template,
  folder: looked.folderId,
  path: looked.folder,
  heartbeat: HEARTBEATS.find((each) => each === looked.heartbeat) ?? null,
  isActive: looked.isActive,
  isOutOfSync: looked.outOfSync !== null,
  daysLeft: looked.daysLeft,
});
