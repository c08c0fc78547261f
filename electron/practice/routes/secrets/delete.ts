import { taken } from '../../choices';
import { json, type Answer } from '../../http/answer';
import { on, type Route, type UserCall } from '../../http/call';
import { accessDenied } from '../../http/refusals';
import { level } from '../../world/user';
import { admit, papersOf, secretAt, viewerOf } from './admission';
import { generalValues, generalViews } from './general-model';

/** Nothing is lost: a deleted secret is an inactive one. */
function remove(call: UserCall): Answer {
  const secret = admit(call, { needs: level.owner, papers: papersOf(call, { checksOut: false }) });
  secret.active = false;
  call.world.audit(secret, { user: call.user, action: 'DELETE' });
  return json({ id: secret.id, objectType: 'Secret', responseCodes: [] });
}

const restored =
  (model: typeof generalViews) =>
  (call: UserCall): Answer => {
    const { user, world } = call;
    const secret = secretAt(call, { needs: level.owner });
    const maySee = user.unrestricted || user.permissions.includes(taken.permissions.viewDeleted);
    if (!secret.active && !maySee) throw accessDenied(call.vault.chosen.deniedStatus);
    if (!secret.active) world.audit(secret, { user, action: 'UNDELETE' });
    secret.active = true;
    return json(model(viewerOf(call), secret));
  };

export const deleteRoutes: readonly Route[] = [
  on('DELETE', '/api/v1/secrets/:id', remove),
  on('PUT', '/api/v1/secrets/:id/undelete', restored(generalViews)),
  on('PUT', '/api/v1/secrets/:id/activate', restored(generalViews)),
  on('PUT', '/api/v2/secrets/:id/activate', restored(generalValues)),
  on('PUT', '/api/v3/secrets/:id/activate', restored(generalValues)),
];
