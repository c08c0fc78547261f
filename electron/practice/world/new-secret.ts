import { BY_TEMPLATE, UNGUARDED, UNTOUCHED, type Item, type PastValue, type Secret } from './secret';
import type { Template, TemplateField } from './template';
import type { World } from './world';

export interface NewSecret {
  readonly name: string;
  readonly folderId: number;
  readonly template: Template;
  /** By slug; a field without one is empty. */
  readonly values: Readonly<Record<string, string>>;
  readonly secret?: Partial<Omit<Secret, 'id' | 'name' | 'items' | 'folderId' | 'templateId'>>;
}

const NO_HISTORY: readonly PastValue[] = [];

export function emptyItem(world: World, field: TemplateField): Item {
  return { id: world.nextId('item'), fieldId: field.id, value: '', file: null, history: NO_HISTORY };
}

export function addSecret(world: World, given: NewSecret): Secret {
  const now = world.clock.now();
  const items = given.template.fields.map((field) => {
    const item = emptyItem(world, field);
    item.value = given.values[field.slug] ?? '';
    return item;
  });
  const secret: Secret = {
    id: world.nextId('secret'),
    name: given.name,
    folderId: given.folderId,
    templateId: given.template.id,
    siteId: 1,
    secretPolicyId: -1,
    inheritSecretPolicy: true,
    active: true,
    createdAt: now,
    items,
    grants: null,
    guard: UNGUARDED,
    remote: UNTOUCHED,
    held: null,
    expiration: BY_TEMPLATE,
    changedAt: now,
    expired: false,
    totpKey: null,
    requirements: null,
    ...given.secret,
  };
  world.secrets.add(secret);
  return secret;
}
