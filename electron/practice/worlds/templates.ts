import type { TemplateField } from '../world/template';
import type { World } from '../world/world';
import { templatePlans, type FieldPlan } from './template-plans';

/** `private-key` is shown as `Private Key`. */
const nameOf = (slug: string): string =>
  slug.replace(
    /(^|-)([a-z])/gu,
    (_, dash: string, letter: string) => (dash === '' ? '' : ' ') + letter.toUpperCase(),
  );

function fieldOf(world: World, templateId: number, place: { plan: FieldPlan; index: number }): TemplateField {
  return {
    id: world.nextId('field'),
    templateId,
    name: nameOf(place.plan.slug),
    description: `${nameOf(place.plan.slug)} of the account`,
    isRequired: false,
    isIndexable: false,
    isExpirationField: false,
    hideOnView: false,
    editRequires: 'Edit',
    historyLength: 0,
    passwordRequirementId: null,
    sortOrder: place.index + 1,
    ...place.plan,
  };
}

export function addTemplates(world: World): void {
  for (const plan of templatePlans) {
    world.templates.set(plan.id, {
      active: true,
      passwordTypeId: 0,
      validateOnCreate: false,
      validateOnEdit: false,
      oneTimePassword: false,
      expirationDays: null,
      ...plan,
      fields: plan.fields.map((field, index) => fieldOf(world, plan.id, { plan: field, index })),
    });
  }
}
