import type { WorldBuilder } from '../vault';
import { ROOT, type Folder } from '../world/folder';
import { addSecret } from '../world/new-secret';
import { passwordFieldOf, type TemplateField } from '../world/template';
import type { World } from '../world/world';
import { addPeople } from './demo-people';
import { addDependencies } from './dependencies';
import { addRestrictions } from './demo-restrictions';
import { shelves, type Shelf } from './demo-secrets';
import { addFolder, lay, openTo, templateOf } from './foundation';
import { requirementIds } from './password-rules';
import { templateIds } from './template-plans';

const KINDS = ['abcdefghijkmnopqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '!@#$%^&*()'] as const;

/** Twelve characters with each kind among them, as the default rules want. */
function conformingPassword({ random }: World): string {
  return [0, 1, 2].map(() => KINDS.map((kind) => random.characters(kind, 1)).join('')).join('');
}

/** What stands in a field from the start obeys the rules of that field. */
function passwordFor(world: World, field: TemplateField): string {
  const { random } = world;
  if (field.slug === 'card-number') return random.characters('0123456789', 16);
  switch (field.passwordRequirementId ?? requirementIds.default) {
    case requirementIds.pin:
      return random.characters('0123456789', 6);
    case requirementIds.strong:
      return conformingPassword(world) + conformingPassword(world);
    case requirementIds.awkward:
      return `${random.characters(KINDS[0], 12)}"\\'<${random.characters('23456789', 2)}`;
    case requirementIds.startsWithLetter:
      return `${random.characters(KINDS[0], 6)}${random.characters(KINDS[1], 6)}${random.characters(KINDS[2], 4)}`;
    default:
      return conformingPassword(world);
  }
}

const GRANTS: Readonly<Record<string, Folder['grants']>> = {
  Finance: openTo.administrators,
  'Help Desk': openTo.everyone,
  Web: openTo.everyone,
};

/** Makes every folder on the way that is not there yet. */
function folderAt(world: World, path: string): Folder {
  const known = world.folders.byPath(path);
  if (known !== undefined) return known;
  const cut = path.lastIndexOf('\\');
  const parentId = cut === -1 ? ROOT : folderAt(world, path.slice(0, cut)).id;
  const name = path.slice(cut + 1);
  const grants = parentId === ROOT ? (GRANTS[name] ?? openTo.operations) : null;
  return addFolder(world, { name, parentId, grants });
}

const DAY_MS = 86_400_000;

function fill(world: World, shelf: Shelf): void {
  const folderId = folderAt(world, shelf.folder).id;
  const template = templateOf(world, templateIds[shelf.template]);
  const passwords = template.fields.filter((field) => field.kind === 'Password');
  for (const [name, ...given] of shelf.rows) {
    const values = Object.fromEntries(shelf.slugs.map((slug, index) => [slug, given[index] ?? '']));
    for (const field of passwords) values[field.slug] = passwordFor(world, field);
    const createdAt = world.clock.now() - (30 + world.random.below(900)) * DAY_MS;
    const changedAt = Math.max(createdAt, world.clock.now() - world.random.below(60) * DAY_MS);
    addSecret(world, { name, folderId, template, values, secret: { createdAt, changedAt } });
  }
}

function attachFiles(world: World): void {
  for (const secret of world.secrets.all()) {
    for (const item of secret.items) {
      if (world.field(item.fieldId)?.kind !== 'File') continue;
      const name = `${secret.name.replace(/[^\w.]+/gu, '-')}.pem`;
      const text = `-----BEGIN PRACTICE FILE-----\n${world.random.characters(KINDS[0], 64)}\n-----END PRACTICE FILE-----\n`;
      item.file = { id: world.nextId('file'), name, bytes: Buffer.from(text) };
    }
  }
}

function addPersonalFolders(world: World): void {
  const top = addFolder(world, { name: 'Personal Folders', grants: openTo.everyone });
  for (const user of world.users.values()) {
    if (!user.enabled) continue;
    addFolder(world, { name: user.userName, parentId: top.id, grants: new Map(), ownerId: user.id });
  }
}

function addTicketSystem(world: World): void {
  world.ticketSystems.set(1, {
    id: 1,
    name: 'Service desk',
    description: 'Tickets of the service desk',
    active: true,
    isDefault: true,
    validation: '^INC\\d{6}$',
    validationMessage: 'A ticket is INC and six digits.',
    viewTicketUrl: 'https://desk.example.test/$TICKETID',
    displayMessage: 'Enter the ticket that allows this.',
  });
}

/** A small company. */
export const demoWorld: WorldBuilder = (world) => {
  lay(world);
  addPeople(world);
  addTicketSystem(world);
  for (const shelf of shelves) fill(world, shelf);
  const newPassword = (): string => conformingPassword(world);
  addRestrictions(world, folderAt(world, 'Servers\\Restricted').id, newPassword);
  const everything = templateOf(world, templateIds.everything);
  addSecret(world, {
    name: 'One of every field',
    folderId: folderAt(world, 'Help Desk').id,
    template: everything,
    values: {
      'plain-text': 'plain',
      notes: 'Several\nlines',
      'web-address': 'https://www.example.test',
      [passwordFieldOf(everything)?.slug ?? '']: newPassword(),
      'hidden-text': 'not shown at once',
    },
  });
  addDependencies(world, 'app01 changes its password');
  attachFiles(world);
  addPersonalFolders(world);
};
