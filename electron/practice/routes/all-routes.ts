import type { Route } from '../http/call';
import { accessRequestRoutes } from './access-requests';
import { checkOutRoutes } from './check-out';
import { dependencyRoutes } from './dependencies';
import { folderChangeRoutes } from './folder-changes';
import { folderPatchRoutes } from './folder-patch';
import { folderTemplateRoutes } from './folder-templates';
import { folderRoutes } from './folders';
import { generatedTokenRoutes } from './generated-token';
import { passwordRequirementRoutes } from './password-requirements';
import { passwordRoutes } from './passwords';
import { platformRoutes } from './platform';
import { remoteRoutes } from './remote';
import { secretLogRoutes } from './secret-log';
import { secretRoutes } from './secrets/secret-routes';
import { siteRoutes } from './site';
import { stateRoutes } from './state';
import { templateRoutes } from './templates';
import { ticketSystemRoutes } from './ticket-systems';
import { tokenRoutes } from './token';
import { userRoutes } from './users';

const groups: readonly (readonly Route[])[] = [
  siteRoutes,
  tokenRoutes,
  generatedTokenRoutes,
  platformRoutes,
  userRoutes,
  folderRoutes,
  folderChangeRoutes,
  folderPatchRoutes,
  folderTemplateRoutes,
  templateRoutes,
  passwordRequirementRoutes,
  ticketSystemRoutes,
  secretRoutes,
  passwordRoutes,
  remoteRoutes,
  stateRoutes,
  checkOutRoutes,
  accessRequestRoutes,
  secretLogRoutes,
  dependencyRoutes,
];

/** Every address of the vault. A new group of routes is named above and nowhere else. */
export const allRoutes: readonly Route[] = groups.flat();
