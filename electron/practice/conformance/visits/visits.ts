import type { Scene, Visit } from '../scene';

type VisitsOfOne = Visit | readonly Visit[];

/** How an address is called; more than one visit where one call cannot carry everything that is documented. */
export type Visits = Readonly<Record<string, (scene: Scene) => VisitsOfOne | Promise<VisitsOfOne>>>;

export const plainly = (): Visit => ({});

/** Every argument that opens a guarded secret, as a caller sends them who knows no better than to send them all. */
export const openingArguments = {
  comment: 'Walking by',
  doubleLockPassword: '',
  forceCheckIn: false,
  includeInactive: true,
  newPassword: '',
  ticketNumber: 'WALK-1',
  ticketSystemId: 900,
} as const;
