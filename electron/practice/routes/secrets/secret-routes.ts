import type { Route } from '../../http/call';
import { favouriteRoutes } from './favourites';
import { fieldRoutes } from './fields';
import { readRoutes } from './read';
import { searchRoutes } from './search';

/** Finding, reading and writing secrets. What stands before one, and the world behind it, has routes of its own. */
export const secretRoutes: readonly Route[] = [
  ...searchRoutes,
  ...readRoutes,
  ...fieldRoutes,
  ...favouriteRoutes,
];
