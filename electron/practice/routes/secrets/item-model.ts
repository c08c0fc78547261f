import type { Chosen } from '../../chosen';
import type { Item, Secret } from '../../world/secret';
import type { Template, TemplateField } from '../../world/template';
import { level, type User } from '../../world/user';
import type { World } from '../../world/world';

export const DUMMY = '*** Not Valid For Display ***';

/** What an item looks like to somebody who got past the gate. */
export interface Viewer {
  readonly world: World;
  readonly user: User;
  readonly chosen: Chosen;
}

/** A password may be for launchers alone; whoever may edit it sees it all the same. */
export function isHidden({ world, user }: Viewer, secret: Secret, field: TemplateField): boolean {
  if (!secret.guard.hidePassword || field.kind !== 'Password') return false;
  return world.access.secret(user, secret) < level.edit;
}

function shownValue(viewer: Viewer, secret: Secret, { item, field }: Placed): string {
  if (field.kind === 'File') return (item?.file ?? null) === null ? '' : DUMMY;
  if (!isHidden(viewer, secret, field)) return item?.value ?? '';
  return viewer.chosen.hiddenPassword === 'dummy' ? DUMMY : '';
}

interface Placed {
  readonly item: Item | undefined;
  readonly field: TemplateField;
}

function listTypeOf({ kind }: TemplateField): string {
  if (kind === 'List') return 'Generic';
  return kind === 'UrlList' ? 'URL' : 'None';
}

function modelOf({ item, field }: Placed, itemValue: string): object {
  const { kind } = field;
  return {
    itemId: item?.id ?? 0,
    fileAttachmentId: item?.file?.id ?? null,
    filename: item?.file?.name ?? null,
    itemValue,
    fieldId: field.id,
    fieldName: field.name,
    slug: field.slug,
    fieldDescription: field.description,
    isFile: kind === 'File',
    isNotes: kind === 'Notes',
    isPassword: kind === 'Password',
    isList: kind === 'List' || kind === 'UrlList',
    listType: listTypeOf(field),
  };
}

export function itemModels(viewer: Viewer, secret: Secret): readonly object[] {
  return viewer.world.template(secret).fields.map((field) => {
    const placed = { field, item: secret.items.find((item) => item.fieldId === field.id) };
    return modelOf(placed, shownValue(viewer, secret, placed));
  });
}

/** The items of a secret that is yet to be made. */
export const emptyItemModels = (template: Template): readonly object[] =>
  template.fields.map((field) => modelOf({ field, item: undefined }, ''));
