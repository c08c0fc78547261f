import { json, type Answer } from '../http/answer';
import { on, type Route, type UserCall } from '../http/call';
import { invalidRequest, invalidValue, unexpected } from '../http/refusals';
import { brokenRules } from '../world/broken-rules';
import { generatePassword, isUsed } from '../world/password-generator';
import type { Secret } from '../world/secret';
import type { TemplateField } from '../world/template';
import { level } from '../world/user';
import { admit, papersOf, secretAt } from './secrets/admission';
import { fieldAt } from './secrets/field-at';

interface Target {
  readonly secret?: Secret;
  readonly field: TemplateField;
}

/** Making a password is no look at one: nothing is checked out for it. */
function secretOf(call: UserCall): Secret {
  const needs = level.edit;
  if (call.vault.chosen.generateBehindGate === 'made') return secretAt(call, { needs });
  return admit(call, { needs, papers: papersOf(call, { checksOut: false }) });
}

function refuseOther(call: UserCall, field: TemplateField): void {
  if (field.kind === 'Password') return;
  const text = `The field '${field.slug}' holds no password.`;
  throw call.vault.chosen.slugOnNonPassword === 500 ? unexpected(text) : invalidValue(text);
}

function targetOf(call: UserCall): Required<Target> {
  const secret = secretOf(call);
  const field = fieldAt(call, call.world.template(secret), call.params.text('slug'));
  refuseOther(call, field);
  return { secret, field };
}

function made(call: UserCall, target: Target): Answer {
  const password = generatePassword(call.world, target);
  if (password === undefined) throw invalidValue('The rules of the field leave no password.');
  return json(password);
}

const generate = (call: UserCall): Answer => made(call, targetOf(call));

function generateByField(call: UserCall): Answer {
  const field = call.world.field(call.params.id('secretfieldId'));
  if (field === undefined) throw invalidValue('The field was not found.');
  refuseOther(call, field);
  return made(call, { field });
}

function validate(call: UserCall): Answer {
  const target = targetOf(call);
  const value = call.body.fields().text('password');
  if (value === undefined) throw invalidRequest('args.password', 'A password is required.');
  const candidate = { ...target, value };
  const errors = [
    ...(value === '' ? ['The password is empty.'] : brokenRules(call.world, candidate)),
    ...(isUsed(candidate) ? ['The password has been used before.'] : []),
  ];
  const isValid = errors.length === 0;
  const isAlone = call.vault.chosen.validateTells === 'alone';
  return json(isAlone ? { isValid } : { isValid, message: errors.join(' '), errors });
}

export const passwordRoutes: readonly Route[] = [
  on('GET', '/internals/secret-detail/:id/generate-password/:slug', generate),
  on('POST', '/internals/secret-detail/:id/validate-password/:slug', validate),
  on('POST', '/api/v1/secret-templates/generate-password/:secretfieldId', generateByField),
];
