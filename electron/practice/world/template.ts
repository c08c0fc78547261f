import type { Chosen } from '../chosen';

export const fieldKinds = ['Text', 'Notes', 'Url', 'Password', 'File', 'List', 'UrlList'] as const;
export type FieldKind = (typeof fieldKinds)[number];

export interface TemplateField {
  /** What an item calls `fieldId` and a template `secretTemplateFieldId`. */
  readonly id: number;
  readonly templateId: number;
  readonly name: string;
  /** Unique within the template, without spaces; may differ from the name. */
  readonly slug: string;
  readonly description: string;
  readonly kind: FieldKind;
  readonly isRequired: boolean;
  /** Found by a search; never true of a password. */
  readonly isIndexable: boolean;
  readonly isExpirationField: boolean;
  readonly hideOnView: boolean;
  readonly editRequires: 'Edit' | 'Owner' | 'NotEditable';
  readonly historyLength: number;
  /** Null where the rules of the default requirement apply. */
  readonly passwordRequirementId: number | null;
  readonly sortOrder: number;
}

export interface Template {
  readonly id: number;
  name: string;
  active: boolean;
  /** What kind of system it belongs to; 0: nothing that could be changed remotely. */
  readonly passwordTypeId: number;
  readonly validateOnCreate: boolean;
  readonly validateOnEdit: boolean;
  readonly oneTimePassword: boolean;
  readonly expirationDays: number | null;
  readonly fields: readonly TemplateField[];
}

export function fieldOfSlug(
  template: Template,
  slug: string,
  { slugCase }: Pick<Chosen, 'slugCase'>,
): TemplateField | undefined {
  if (slugCase === 'exact') return template.fields.find((field) => field.slug === slug);
  const wanted = slug.toLowerCase();
  return template.fields.find((field) => field.slug.toLowerCase() === wanted);
}

export function passwordFieldOf(template: Template): TemplateField | undefined {
  return template.fields.find((field) => field.kind === 'Password');
}
