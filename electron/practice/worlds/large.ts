import type { WorldBuilder } from '../vault';
import { ROOT } from '../world/folder';
import { addSecret } from '../world/new-secret';
import { UNGUARDED, UNTOUCHED, type Guard, type Remote } from '../world/secret';
import type { Template } from '../world/template';
import type { World } from '../world/world';
import { addPeople } from './demo-people';
import { addFolder, lay, openTo, templateOf } from './foundation';
import { templateIds } from './template-plans';

export const LARGE = { secrets: 100_000, folders: 5_000 } as const;

const ROOTS = 20;
const CHILDREN = 15;

const SITES = ['berlin', 'lisbon', 'oslo', 'quito', 'osaka', 'perth', 'dakar', 'turin'] as const;
const SYSTEMS = [
  'billing',
  'shop',
  'mail',
  'files',
  'build',
  'search',
  'backup',
  'proxy',
  'queue',
  'cache',
] as const;
const STAGES = ['prod', 'stage', 'test', 'dev'] as const;
const ACCOUNTS = [
  'administrator',
  'root',
  'deploy',
  'service',
  'report',
  'monitor',
  'owner',
  'reader',
] as const;
const ALPHABET = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789!@#$%';

const COMMENT: Guard = { ...UNGUARDED, requiresComment: true };
const CHECK_OUT: Guard = { ...UNGUARDED, checkOut: { minutes: 30, changeOnCheckIn: false } };
const MANAGED: Remote = {
  ...UNTOUCHED,
  autoChangeEnabled: true,
  heartbeatEnabled: true,
  heartbeatStatus: 'Success',
};

/** Twenty at the root, and fifteen below each until there are enough. */
function addFolders(world: World): readonly number[] {
  const ids: number[] = [];
  for (let index = 0; index < LARGE.folders; index += 1) {
    const parentId = index < ROOTS ? ROOT : (ids[Math.floor((index - ROOTS) / CHILDREN)] ?? ROOT);
    const name = `${world.random.pick(SITES)} ${world.random.pick(SYSTEMS)} ${index + 1}`;
    // One in five is closed to all but administrators.
    const open = index % 5 === 4 ? openTo.administrators : openTo.operations;
    ids.push(addFolder(world, { name, parentId, grants: parentId === ROOT ? open : null }).id);
  }
  return ids;
}

function guardOf(index: number): Guard {
  if (index % 50 === 7) return COMMENT;
  return index % 50 === 13 ? CHECK_OUT : UNGUARDED;
}

interface Kind {
  readonly template: Template;
  readonly place: string;
}

function addSecrets(world: World, folderIds: readonly number[]): void {
  const { random } = world;
  const kind = (id: number, place: string): Kind => ({ template: templateOf(world, id), place });
  const kinds = [
    kind(templateIds.windowsAccount, 'machine'),
    kind(templateIds.unixSsh, 'machine'),
    kind(templateIds.sqlServer, 'server'),
    kind(templateIds.password, 'resource'),
  ] as const;
  const now = world.clock.now();
  for (let index = 0; index < LARGE.secrets; index += 1) {
    const machine = `${random.pick(SYSTEMS)}-${random.pick(STAGES)}-${random.below(1_000)}`;
    const account = random.pick(ACCOUNTS);
    const { template, place } = random.pick(kinds);
    const createdAt = now - random.below(1_000) * 86_400_000;
    addSecret(world, {
      name: `${machine} ${account} ${index + 1}`,
      folderId: folderIds[index % folderIds.length] ?? ROOT,
      template,
      values: { [place]: machine, username: account, password: random.characters(ALPHABET, 16) },
      secret: {
        createdAt,
        changedAt: createdAt,
        guard: guardOf(index),
        remote: index % 4 === 0 ? MANAGED : UNTOUCHED,
      },
    });
  }
}

/** More than anybody should scroll through, the same for the same seed. */
export const largeWorld: WorldBuilder = (world) => {
  lay(world);
  addPeople(world);
  addSecrets(world, addFolders(world));
  // Nobody should wait for it at the first search.
  world.secrets.inNameOrder();
};
