import type { UserCall } from '../../http/call';
import { accessDenied, invalidValue } from '../../http/refusals';
import { fieldOfSlug, type Template, type TemplateField } from '../../world/template';

/** The field that a caller names, or what he is told whose slug is none. */
export function fieldAt({ vault }: UserCall, template: Template, slug: string): TemplateField {
  const { chosen } = vault;
  const field = fieldOfSlug(template, slug, chosen);
  if (field !== undefined) return field;
  throw chosen.unknownSlug === 'denied'
    ? accessDenied(chosen.deniedStatus)
    : invalidValue(`The field '${slug}' was not found.`);
}
