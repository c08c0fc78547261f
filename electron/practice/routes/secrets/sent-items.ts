import type { Chosen } from '../../chosen';
import { createFields, isObject, type Fields } from '../../http/fields';
import { invalidRequest, invalidValue } from '../../http/refusals';
import type { Objection } from '../../world/edit-item';
import { fieldOfSlug, type Template, type TemplateField } from '../../world/template';

/** One value of the whole secret that a caller sends. */
export interface SentItem {
  readonly field: TemplateField;
  readonly value: string;
}

/** By the field's id, else by its slug, as clients differ in what they fill in. */
function fieldOf(template: Template, item: Fields): TemplateField | undefined {
  const fieldId = item.integer('fieldId') ?? 0;
  if (fieldId > 0) return template.fields.find(({ id }) => id === fieldId);
  return fieldOfSlug(template, item.text('slug') ?? '', { slugCase: 'any' });
}

function sentItem(template: Template, given: unknown): SentItem | undefined {
  if (!isObject(given)) throw invalidRequest('args.items', 'An item is an object.');
  const item = createFields(given, 'args.items.');
  const field = fieldOf(template, item);
  if (field === undefined) throw invalidRequest('args.items', 'An item is of no field of the template.');
  const value = item.text('itemValue');
  // A file goes by its own call: here only a dummy travels.
  return value === undefined || field.kind === 'File' ? undefined : { field, value };
}

export function sentItems(template: Template, args: Fields): readonly SentItem[] {
  const items = args.list('items') ?? [];
  return items.map((item) => sentItem(template, item)).filter((item) => item !== undefined);
}

/** Says everything that is wrong at once. */
export function refuseIf(
  { brokenRulesBody }: Pick<Chosen, 'brokenRulesBody'>,
  ...given: readonly (Objection | undefined)[]
): void {
  const objections = given.filter((each) => each !== undefined);
  const [first] = objections;
  if (first === undefined) return;
  if (brokenRulesBody === 'message-alone') throw invalidValue(first.texts.join(' '));
  const state = Object.fromEntries(objections.map(({ slug, texts }) => [slug, texts]));
  throw invalidValue(first.texts.join(' '), state);
}
