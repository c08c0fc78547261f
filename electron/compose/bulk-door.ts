import type { Rotation } from '../../shared/rotation';
import type { SecretLook } from '../domain/secret/secret-look';
import type { Rotations } from '../domain/rotation/rotations';
import type { BulkParts } from '../ipc/bulk-handlers';
import type { BulkWorld } from './bulk';
import { lazily } from './lazily';

interface DoorWorld extends Omit<BulkWorld, 'secret' | 'rotation'> {
  readonly secret: () => Promise<SecretLook>;
  readonly rotation: () => Promise<Rotations>;
}

/** What is asked of many at once, and what it has to hear of the rest of the app. */
export interface BulkDoor {
  readonly bulk: () => Promise<BulkParts>;
  readonly onRotated: (rotation: Rotation) => void;
  readonly onSession: () => void;
  /** Nothing of a run begins until its user goes on with it. */
  readonly pause: () => Promise<void>;
}

/** The way to what is done with many at once, which is read in once somebody wants that: a start needs none of it. */
export const composeBulkDoor = ({ secret, rotation, ...world }: DoorWorld): BulkDoor => {
  let made: BulkParts | undefined;
  const bulk = lazily(async () => {
    const parts = await Promise.all([import('./bulk'), secret(), rotation()]);
    const [{ composeBulk }, looks, rotations] = parts;
    made = composeBulk({ ...world, secret: looks, rotation: rotations });
    return made;
  });
  return {
    bulk,
    onRotated: (rotated) => made?.heard(rotated),
    onSession: () => made?.sessionChanged(),
    pause: async () => {
      await made?.say('pause');
    },
  };
};
