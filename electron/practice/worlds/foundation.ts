import { createUser, level, type NewUser, type User } from '../world/user';
import type { Folder, NewFolder } from '../world/folder';
import { ROOT } from '../world/folder';
import type { Template } from '../world/template';
import type { World } from '../world/world';
import { addOptionLists } from './option-lists';
import { addPasswordRules } from './password-rules';
import { addTemplates } from './templates';

export const groupIds = { everyone: 1, administrators: 2, operations: 3, helpDesk: 4, approvers: 5 } as const;

/** What every vault has on its first day: rules, templates, groups and somebody who may do everything. */
export function lay(world: World): void {
  addPasswordRules(world);
  addTemplates(world);
  addOptionLists(world);
  for (const [name, id] of Object.entries(groupIds)) world.groups.set(id, name);
  addUser(world, {
    id: 2,
    userName: 'admin',
    displayName: 'Ada Admin',
    password: 'Practice-1',
    unrestricted: true,
    groupIds: [groupIds.everyone, groupIds.administrators],
    permissions: [
      'Administer Configuration',
      'Administer Folders',
      'Administer Secret Templates',
      'Administer Users',
      'Add Secret',
      'Edit Secret',
      'Delete Secret',
      'Own Secret',
      'View Secret',
      'View Deleted Secrets',
      'Force Check In',
    ],
  });
}

export function addUser(world: World, given: NewUser): User {
  const user = createUser(given);
  world.users.set(user.id, user);
  return user;
}

export function addFolder(
  world: World,
  given: Omit<NewFolder, 'id' | 'parentId'> & { parentId?: number },
): Folder {
  return world.folders.add({ parentId: ROOT, ...given, id: world.nextId('folder') });
}

export function templateOf(world: World, id: number): Template {
  const template = world.templates.get(id);
  if (template === undefined) throw new Error(`no template ${id}`);
  return template;
}

/** The groups of a company on one folder. */
export const openTo = {
  everyone: new Map([
    [groupIds.everyone, level.view],
    [groupIds.operations, level.edit],
    [groupIds.administrators, level.owner],
  ]),
  operations: new Map([
    [groupIds.operations, level.edit],
    [groupIds.administrators, level.owner],
    [groupIds.helpDesk, level.view],
  ]),
  administrators: new Map([[groupIds.administrators, level.owner]]),
} as const;
