import type { WorldBuilder } from '../vault';
import { addSecret } from '../world/new-secret';
import { addFolder, addUser, groupIds, lay, openTo, templateOf } from './foundation';
import { templateIds } from './template-plans';

/** A small company. */
export const demoWorld: WorldBuilder = (world) => {
  lay(world);
  addUser(world, {
    id: 3,
    userName: 'reader',
    displayName: 'Rita Reader',
    password: 'Practice-1',
    groupIds: [groupIds.everyone, groupIds.helpDesk],
  });
  const servers = addFolder(world, { name: 'Servers', grants: openTo.operations });
  const windows = addFolder(world, { name: 'Windows', parentId: servers.id });
  addSecret(world, {
    name: 'web01 local administrator',
    folderId: windows.id,
    template: templateOf(world, templateIds.windowsAccount),
    values: { machine: 'web01', username: 'Administrator', password: 'Start-1234567', notes: '' },
  });
};
