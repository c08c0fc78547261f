import type { WorldBuilder } from '../vault';
import { lay } from './foundation';

/** The first day: one user, every template, not one folder and not one secret. */
export const emptyWorld: WorldBuilder = (world) => {
  lay(world);
};
