import { json, type Answer } from '../../http/answer';
import { on, type Route, type UserCall } from '../../http/call';
import type { Fields } from '../../http/fields';
import { invalidRequest } from '../../http/refusals';
import { objectionTo, writeValue, type Edit } from '../../world/edit-item';
import type { Secret } from '../../world/secret';
import { level } from '../../world/user';
import { admit, leave, papersOf, viewerOf } from './admission';
import { guardFrom } from './create';
import { DUMMY } from './item-model';
import { nextPassword } from './next-password';
import { allowIn } from './place';
import { secretModel } from './secret-model';
import { refuseIf, sentItems } from './sent-items';

/** What is sent back as it was read is no change: a hidden password comes back as the dummy. */
function editsOf(call: UserCall, secret: Secret, args: Fields): readonly Edit[] {
  const template = call.world.template(secret);
  return sentItems(template, args).flatMap(({ field, value }) => {
    const item = secret.items.find(({ fieldId }) => fieldId === field.id);
    return item === undefined || value === DUMMY ? [] : [{ item, field, value }];
  });
}

function writeMembers(call: UserCall, secret: Secret, args: Fields): void {
  const next = args.text('autoChangeNextPassword');
  call.world.secrets.change(secret, (it) => {
    it.name = args.text('name') ?? it.name;
    it.folderId = args.integer('folderId') ?? it.folderId;
    it.siteId = args.integer('siteId') ?? it.siteId;
    it.active = args.flag('active') ?? it.active;
    it.guard = guardFrom(args, it.guard, call.world.chosen);
    it.remote = {
      ...it.remote,
      autoChangeEnabled: args.flag('autoChangeEnabled') ?? it.remote.autoChangeEnabled,
      autoChangeNextPassword: next === '' ? null : (next ?? it.remote.autoChangeNextPassword),
    };
  });
  call.world.secrets.change(secret, (it) => {
    it.secretPolicyId = args.integer('secretPolicyId') ?? it.secretPolicyId;
    it.inheritSecretPolicy = args.flag('enableInheritSecretPolicy') ?? it.inheritSecretPolicy;
    if (args.flag('enableInheritPermissions') === true) it.grants = null;
  });
}

function refuseWrong(call: UserCall, args: Fields): void {
  const id = call.params.id('id');
  if (args.integer('id') !== id) throw invalidRequest('args.id', 'The id is not the one of the address.');
  const name = args.text('name');
  if (name === undefined || name.trim() === '') throw invalidRequest('args.name', 'The name is required.');
}

/** The whole secret, last write wins: whatever was changed in between is lost. */
function update(call: UserCall): Answer {
  const { world, user, vault } = call;
  const args = call.body.fields();
  refuseWrong(call, args);
  const papers = papersOf(call, { args, checksOut: vault.chosen.updateChecksOut === 'yes' });
  const secret = admit(call, { needs: level.edit, papers });
  const edits = editsOf(call, secret, args);
  const folderId = args.integer('folderId') ?? secret.folderId;
  if (folderId !== secret.folderId) allowIn(call, { folderId, template: world.template(secret) });
  refuseIf(vault.chosen, ...edits.map((edit) => objectionTo(world, user, { secret, edit })));
  nextPassword(call, { secret, args, name: 'autoChangeNextPassword' });
  for (const edit of edits) writeValue(world, user, { secret, edit });
  writeMembers(call, secret, args);
  world.audit(secret, { user, action: 'UPDATE' });
  const model = secretModel(viewerOf(call), secret);
  leave(call, secret);
  return json(model);
}

export const updateRoutes: readonly Route[] = [on('PUT', '/api/v1/secrets/:id', update)];
