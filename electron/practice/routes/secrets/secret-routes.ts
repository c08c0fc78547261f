import type { Route } from '../../http/call';
import { createRoutes } from './create';
import { deleteRoutes } from './delete';
import { favouriteRoutes } from './favourites';
import { fieldRoutes } from './fields';
import { listFieldRoutes } from './list-fields';
import { patchRoutes } from './patch';
import { readRoutes } from './read';
import { searchRoutes } from './search';
import { updateRoutes } from './update';

const groups: readonly (readonly Route[])[] = [
  searchRoutes,
  readRoutes,
  fieldRoutes,
  listFieldRoutes,
  createRoutes,
  updateRoutes,
  patchRoutes,
  deleteRoutes,
  favouriteRoutes,
];

/** Finding, reading and writing secrets. What stands before one, and the world behind it, has routes of its own. */
export const secretRoutes: readonly Route[] = groups.flat();
