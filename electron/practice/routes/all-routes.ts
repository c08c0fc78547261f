import type { Route } from '../http/call';
import { siteRoutes } from './site';
import { tokenRoutes } from './token';
import { userRoutes } from './users';

/** Every address of the vault. A new group of routes is named here and nowhere else. */
export const allRoutes: readonly Route[] = [...siteRoutes, ...tokenRoutes, ...userRoutes];
