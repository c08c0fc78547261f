import type { FileAttachment, Item, Secret } from './secret';
import { setValue } from './set-value';
import type { TemplateField } from './template';
import { level, type User } from './user';
import type { World } from './world';
import { brokenRules } from './broken-rules';

/** Why a value is not taken. */
export interface Objection {
  readonly slug: string;
  readonly texts: readonly string[];
}

export interface Edit {
  readonly item: Item;
  readonly field: TemplateField;
  readonly value: string;
}

const objection = (field: TemplateField, ...texts: readonly string[]): Objection => ({
  slug: field.slug,
  texts,
});

/** Some fields are for owners alone, some for nobody once the secret is made. */
export function mayEdit(world: World, user: User, place: { secret: Secret; field: TemplateField }): boolean {
  const standing = world.access.secret(user, place.secret);
  if (place.field.editRequires === 'NotEditable') return false;
  return standing >= (place.field.editRequires === 'Owner' ? level.owner : level.edit);
}

/** A password that the field still remembers is not taken again. */
function isRemembered({ item, field, value }: Edit): boolean {
  if (field.kind !== 'Password' || value === '') return false;
  return item.history.slice(0, field.historyLength).some((past) => past.value === value);
}

/** What speaks against a new value; the value that is there already is always taken. */
export function objectionTo(
  world: World,
  user: User,
  change: { secret: Secret; edit: Edit },
): Objection | undefined {
  const { secret, edit } = change;
  const { item, field, value } = edit;
  if (item.value === value) return undefined;
  if (!mayEdit(world, user, { secret, field })) return objection(field, `${field.name} may not be edited.`);
  if (field.isRequired && value === '') return objection(field, `${field.name} is required.`);
  if (isRemembered(edit)) return objection(field, `${field.name} has been used before.`);
  if (!world.template(secret).validateOnEdit) return undefined;
  const broken = brokenRules(world, { secret, field, value });
  return broken.length === 0 ? undefined : objection(field, ...broken);
}

/** What goes to another system is held to the rules of its field, whatever the template says of edits. */
export function objectionToRotation(
  world: World,
  { secret, edit }: { secret: Secret; edit: Edit },
): Objection | undefined {
  const { field, value } = edit;
  if (isRemembered(edit)) return objection(field, `${field.name} has been used before.`);
  const broken = brokenRules(world, { secret, field, value });
  return broken.length === 0 ? undefined : objection(field, ...broken);
}

export function writeValue(world: World, user: User, change: { secret: Secret; edit: Edit }): void {
  const { secret, edit } = change;
  if (edit.item.value === edit.value) return;
  setValue(world, secret, edit);
  world.audit(secret, { user, action: 'EDIT', notes: `Field: ${edit.field.name}` });
}

export interface NewFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export function writeFile(
  world: World,
  user: User,
  change: { secret: Secret; item: Item; file: NewFile | null },
): void {
  const { secret, item, file } = change;
  const attachment: FileAttachment | null = file === null ? null : { id: world.nextId('file'), ...file };
  item.file = attachment;
  const notes = file === null ? 'File removed.' : `File: ${file.name}`;
  world.audit(secret, { user, action: 'EDIT', notes });
}
