import type { Route } from '../http/call';
import { folderChangeRoutes } from './folder-changes';
import { folderRoutes } from './folders';
import { passwordRequirementRoutes } from './password-requirements';
import { passwordRoutes } from './passwords';
import { remoteRoutes } from './remote';
import { secretRoutes } from './secrets/secret-routes';
import { siteRoutes } from './site';
import { templateRoutes } from './templates';
import { ticketSystemRoutes } from './ticket-systems';
import { tokenRoutes } from './token';
import { userRoutes } from './users';

const groups: readonly (readonly Route[])[] = [
  siteRoutes,
  tokenRoutes,
  userRoutes,
  folderRoutes,
  folderChangeRoutes,
  templateRoutes,
  passwordRequirementRoutes,
  ticketSystemRoutes,
  secretRoutes,
  passwordRoutes,
  remoteRoutes,
];

/** Every address of the vault. A new group of routes is named above and nowhere else. */
export const allRoutes: readonly Route[] = groups.flat();
