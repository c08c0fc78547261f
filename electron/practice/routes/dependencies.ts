import { json, type Answer } from '../http/answer';
import { on, type Route, type UserCall } from '../http/call';
import { listed } from '../http/paging';
import { accessDenied } from '../http/refusals';
import type { Dependency } from '../world/dependency';
import { level } from '../world/user';

const modelOf =
  (secretId: number) =>
  ({ id, groupId, order, enabled, typeId, typeName, serviceName, machineName, runResult }: Dependency) => ({
    ...{ id, secretId, groupId, order, enabled, typeId, typeName },
    ...{ serviceName, machineName, runResult },
  });

/** Without a secret, or of one that the caller may not see, all is denied alike. */
function search({ world, vault, user, query }: UserCall): Answer {
  const id = query.integer('filter.secretId');
  const secret = id === undefined ? undefined : world.secrets.get(id);
  if (secret === undefined || world.access.secret(user, secret) < level.view) {
    throw accessDenied(vault.chosen.deniedStatus);
  }
  const withInactive = query.flag('filter.includeInactive') === true;
  const all = world.dependencies.get(secret.id) ?? [];
  const records = all.filter(({ enabled }) => withInactive || enabled).map(modelOf(secret.id));
  return json(listed(query, records, vault.chosen));
}

/** By what the PowerShell module asks and reads: the older description has no such address. */
export const dependencyRoutes: readonly Route[] = [on('GET', '/api/v1/secret-dependencies', search)];
