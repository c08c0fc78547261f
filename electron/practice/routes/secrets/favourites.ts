import { json, type Answer } from '../../http/answer';
import { on, type Route, type UserCall } from '../../http/call';
import { level } from '../../world/user';
import { secretAt } from './admission';

/** A body need not say which way. */
function mark(call: UserCall): Answer {
  const secret = secretAt(call, { needs: level.list, parameter: 'secretId' });
  const { favourites } = call.world.memory(call.user);
  const unsaid = call.vault.chosen.favouriteUnsaid === 'marks' || !favourites.has(secret.id);
  const isFavourite = call.body.fields().flag('isFavorite') ?? unsaid;
  if (isFavourite) favourites.add(secret.id);
  else favourites.delete(secret.id);
  return json(isFavourite);
}

function list({ world, user }: UserCall): Answer {
  const secrets = [...world.memory(user).favourites]
    .map((id) => world.secrets.get(id))
    .filter((secret) => secret?.active === true)
    .filter((secret) => secret !== undefined)
    .filter((secret) => world.access.secret(user, secret) >= level.list);
  return json(
    secrets.map(({ id, name, folderId }) => ({
      id,
      secretName: name,
      folderId,
      folderPath: world.folders.path(folderId),
    })),
  );
}

export const favouriteRoutes: readonly Route[] = [
  on('POST', '/api/v1/secrets/:secretId/favorite', mark),
  on('GET', '/api/v1/secrets/favorite', list),
];
