import type { Rotations } from '../domain/rotation/rotations';
import type { AccessParts } from './access';
import { lazily } from './lazily';
import type { RotationWorld } from './rotation';

interface DoorWorld extends Omit<RotationWorld, 'access'> {
  readonly access: () => Promise<AccessParts>;
  /** What is to happen once somebody has signed in. */
  readonly atABeginning: (begin: () => void) => void;
}

/** The way to the rotations, which are read in once somebody asks for one: a start needs none of it. */
export const composeRotationDoor = ({
  access,
  atABeginning,
  ...world
}: DoorWorld): (() => Promise<Rotations>) =>
  lazily(async () => {
    const [{ composeRotation }, desk] = await Promise.all([import('./rotation'), access()]);
    const made = composeRotation({ ...world, access: desk });
    atABeginning(made.signedIn);
    return made;
  });
