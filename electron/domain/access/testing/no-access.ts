import type { VaultAccess } from '../../vault-access';

const never = () => new Promise<never>(() => undefined);

/** Of a vault of which a test wants something else. */
export const noAccess: VaultAccess = {
  checkOut: never,
  checkIn: never,
  extend: never,
  leaveReason: never,
  ask: never,
  withdraw: never,
  unlock: never,
  reactivate: never,
  tickets: never,
  request: never,
};
