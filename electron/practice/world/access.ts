import type { Folder, Folders } from './folder';
import { ROOT } from './folder';
import type { Secret } from './secret';
import { level, type Level, type User } from './user';

export interface Access {
  folder(user: User, folderId: number): Level;
  secret(user: User, secret: Secret): Level;
  /** A search shows a secret only to whoever may view every folder above it. */
  pathIsVisible(user: User, folderId: number): boolean;
}

interface Standing {
  readonly level: Level;
  readonly visible: boolean;
}

const ATOP: Standing = { level: level.none, visible: true };

/** What is granted to one user alone stands under a number that no group has. */
export const ownGroup = (user: User): number => -user.id;

function highest(grants: ReadonlyMap<number, Level>, user: User): Level {
  let best: Level = grants.get(ownGroup(user)) ?? level.none;
  for (const groupId of user.groupIds) {
    const granted = grants.get(groupId) ?? level.none;
    if (granted > best) best = granted;
  }
  return best;
}

export function createAccess(folders: Folders): Access {
  let standings = new Map<User, Map<number, Standing>>();
  let version = -1;

  const known = (user: User): Map<number, Standing> => {
    if (version !== folders.version()) {
      version = folders.version();
      standings = new Map();
    }
    const found = standings.get(user) ?? new Map<number, Standing>();
    standings.set(user, found);
    return found;
  };

  const levelIn = (user: User, folder: Folder, above: Standing): Level => {
    if (user.unrestricted || folder.ownerId === user.id) return level.owner;
    return folder.grants === null ? above.level : highest(folder.grants, user);
  };

  const standing = (user: User, folderId: number): Standing => {
    if (folderId === ROOT) return user.unrestricted ? { level: level.owner, visible: true } : ATOP;
    const memory = known(user);
    const remembered = memory.get(folderId);
    if (remembered !== undefined) return remembered;
    const folder = folders.get(folderId);
    if (folder === undefined) return { level: level.none, visible: false };
    const above = standing(user, folder.parentId);
    const own = levelIn(user, folder, above);
    const found = { level: own, visible: above.visible && own >= level.view };
    memory.set(folderId, found);
    return found;
  };

  return {
    folder: (user, folderId) => standing(user, folderId).level,
    secret: (user, secret) => {
      if (user.unrestricted) return level.owner;
      return secret.grants === null ? standing(user, secret.folderId).level : highest(secret.grants, user);
    },
    pathIsVisible: (user, folderId) => standing(user, folderId).visible,
  };
}
