import type { Shape } from './shape';

/** Where the vault does not give, or take, what the older server's description says, and why. */
export interface Deviation {
  /** As the route spells it. */
  readonly call: string;
  /** Which part: `records[].id`, empty for the whole. */
  readonly at: string;
  readonly gives: Shape;
  readonly because: string;
}

export const deviations: readonly Deviation[] = [];
