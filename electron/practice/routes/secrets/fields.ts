import { bytes, json, type Answer } from '../../http/answer';
import { on, type Route, type UserCall } from '../../http/call';
import type { Fields } from '../../http/fields';
import { accessDenied, invalidRequest, invalidValue } from '../../http/refusals';
import { mayEdit, objectionTo, writeFile, writeValue, type NewFile } from '../../world/edit-item';
import type { Papers } from '../../world/gate';
import type { Item, Secret } from '../../world/secret';
import type { TemplateField } from '../../world/template';
import { level } from '../../world/user';
import { admit, leave, papersOf, refuseHollow, viewerOf } from './admission';
import { fieldAt } from './field-at';
import { fileOf } from './field-file';
import { isHidden } from './item-model';
import { refuseIf } from './sent-items';

export interface Target {
  readonly secret: Secret;
  readonly field: TemplateField;
  readonly item: Item;
}

export function targetOf(call: UserCall, secret: Secret, slug: string): Target {
  const field = fieldAt(call, call.world.template(secret), slug);
  const item = secret.items.find(({ fieldId }) => fieldId === field.id);
  if (item === undefined) throw new Error(`secret ${secret.id} lacks an item of its template`);
  return { secret, field, item };
}

/** A look at a password is written down; a look at anything else is not. */
function shown(call: UserCall, { secret, field, item }: Target): Answer {
  const { world, user } = call;
  if (isHidden(viewerOf(call), secret, field)) throw accessDenied(call.vault.chosen.deniedStatus);
  world.memory(user).recent.set(secret.id, world.clock.now());
  if (field.kind === 'File') {
    world.audit(secret, { user, action: 'FILE DOWNLOADED', notes: item.file?.name ?? field.name });
    return bytes(item.file?.bytes ?? Buffer.alloc(0));
  }
  if (field.kind === 'Password')
    world.audit(secret, { user, action: 'PASSWORD DISPLAYED', notes: field.name });
  return json(item.value);
}

function readWith(call: UserCall, papers: Papers): Answer {
  const secret = admit(call, { needs: level.view, papers });
  const answer = shown(call, targetOf(call, secret, call.params.text('slug')));
  leave(call, secret);
  return answer;
}

const read = (call: UserCall): Answer => readWith(call, papersOf(call, { checksOut: true }));

function readRestricted(call: UserCall): Answer {
  const args = call.body.fields();
  if (call.vault.chosen.hollowArguments === 'refused') refuseHollow(args);
  return readWith(call, papersOf(call, { args, checksOut: true }));
}

function putFile(call: UserCall, target: Target, file: NewFile | null): Answer {
  const { world, user } = call;
  const { secret, field, item } = target;
  if (field.kind !== 'File') throw invalidValue(`The field '${field.slug}' holds no file.`);
  if (!mayEdit(world, user, target)) throw invalidValue(`${field.name} may not be edited.`);
  writeFile(world, user, { secret, item, file });
  return json(true);
}

/** Null clears, as the empty text does. */
function valueIn(args: Fields): string {
  if (!args.has('value')) throw invalidRequest('args.value', 'The value is required.');
  return args.text('value') ?? '';
}

function putValue(call: UserCall, { secret, field, item }: Target, value: string): Answer {
  const { world, user, vault } = call;
  const edit = { item, field, value };
  const objection = objectionTo(world, user, { secret, edit });
  refuseIf(vault.chosen, objection);
  writeValue(world, user, { secret, edit });
  return json(value === '' && vault.chosen.clearedField === 'null' ? null : item.value);
}

/** A value or a file; what opens the secret travels in the same body. */
function write(call: UserCall): Answer {
  const args = call.body.fields();
  const file = fileOf(call.body);
  const papers = papersOf(call, { args, checksOut: call.vault.chosen.updateChecksOut === 'yes' });
  // Before the gate: a body that says nothing takes no secret out.
  const value = file === undefined ? valueIn(args) : '';
  const secret = admit(call, { needs: level.edit, papers });
  const target = targetOf(call, secret, call.params.text('slug'));
  const isFile = file !== undefined || (target.field.kind === 'File' && value === '');
  const answer = isFile ? putFile(call, target, file ?? null) : putTextual(call, target, value);
  leave(call, secret);
  return answer;
}

function putTextual(call: UserCall, target: Target, value: string): Answer {
  if (target.field.kind === 'File') throw invalidValue(`The field '${target.field.slug}' holds a file.`);
  return putValue(call, target, value);
}

export const fieldRoutes: readonly Route[] = [
  on('GET', '/api/v1/secrets/:id/fields/:slug', read),
  on('PUT', '/api/v1/secrets/:id/fields/:slug', write),
  on('POST', '/api/v1/secrets/:id/restricted/fields/:slug', readRestricted),
];
