import type { WorldBuilder } from '../vault';
import type { Folder } from '../world/folder';
import { addSecret } from '../world/new-secret';
import type { Template } from '../world/template';
import type { World } from '../world/world';
import { addPeople, people } from './demo-people';
import { addHeartbeats, addStates } from './edge-states';
import { oddFiles, oddNames, oddPasswords } from './edge-texts';
import { addFolder, addUser, lay, openTo, templateOf } from './foundation';
import { templateIds } from './template-plans';

const CONFORMING = 'Edge-Case-2026-Edge-Case-1a';

function addNames(world: World, folderId: number): void {
  const template = templateOf(world, templateIds.password);
  for (const [oddity, name] of Object.entries(oddNames)) {
    const values = { resource: name, username: oddity, password: CONFORMING, notes: `${name}\n${name}` };
    addSecret(world, { name, folderId, template, values });
  }
}

function addPasswords(world: World, folderId: number): void {
  const template = templateOf(world, templateIds.password);
  for (const [oddity, password] of Object.entries(oddPasswords)) {
    const values = { resource: 'edge', username: oddity, password, notes: password };
    addSecret(world, { name: `Password: ${oddity}`, folderId, template, values });
  }
}

/** Lists hold the ids of their entries. */
const LIST = '0d3c1f0e-5a3b-4a53-9b8e-0c1d2e3f4a5b,7e6d5c4b-3a29-4817-b605-f4e3d2c1b0a9';

function valueFor(field: Template['fields'][number]): string {
  switch (field.kind) {
    case 'File':
      return '';
    case 'List':
    case 'UrlList':
      return LIST;
    case 'Notes':
      return 'first line\n\tsecond "line"\n';
    case 'Url':
      return 'https://edge.example.test/?q=a%20b&c=d#e';
    case 'Password':
      return CONFORMING;
    case 'Text':
      return `${field.name} of the edge`;
  }
}

/** One secret of each template, each field filled; and one of each with nothing in it. */
function addTemplatesFilled(world: World, folderId: number): void {
  let file = 0;
  for (const template of world.templates.values()) {
    const values = Object.fromEntries(template.fields.map((field) => [field.slug, valueFor(field)]));
    const secret = addSecret(world, { name: `Full ${template.name}`, folderId, template, values });
    for (const item of secret.items) {
      if (world.field(item.fieldId)?.kind !== 'File') continue;
      const odd = oddFiles[file % oddFiles.length];
      file += 1;
      item.file = odd === undefined ? null : { id: world.nextId('file'), ...odd };
    }
    addSecret(world, { name: `Bare ${template.name}`, folderId, template, values: {} });
  }
}

function addOddFolders(world: World): void {
  const odd = addFolder(world, { name: 'Odd & "folders" <b>', grants: openTo.everyone });
  for (const name of ['עברית', '📁', '%2F', 'a'.repeat(255), ' leading', "o'clock", '..', 'CON']) {
    addFolder(world, { name, parentId: odd.id });
  }
  let deep: Folder = odd;
  for (let depth = 1; depth <= 30; depth += 1) {
    deep = addFolder(world, { name: `level ${depth}`, parentId: deep.id });
  }
  addSecret(world, {
    name: 'At the bottom',
    folderId: deep.id,
    template: templateOf(world, templateIds.password),
    values: { resource: 'deep', username: 'deep', password: CONFORMING },
  });
}

/** Everything that might break a client, each once. */
export const edgeWorld: WorldBuilder = (world) => {
  lay(world);
  addPeople(world);
  addUser(world, {
    id: people.program + 1,
    userName: 'ödi "quoted" 🔑',
    displayName: '<b>Ödi</b> O’Dd مدير',
    password: `p"w\\d 🔑`,
  });
  const folder = (name: string): number => addFolder(world, { name, grants: openTo.everyone }).id;
  addNames(world, folder('Names'));
  addPasswords(world, folder('Passwords'));
  addTemplatesFilled(world, folder('Templates'));
  addStates(world, folder('States'));
  addHeartbeats(world, folder('Heartbeats'));
  addOddFolders(world);
};
