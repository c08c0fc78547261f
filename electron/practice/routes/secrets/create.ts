import type { Chosen } from '../../chosen';
import { json, type Answer } from '../../http/answer';
import { on, type Route, type UserCall } from '../../http/call';
import type { Fields } from '../../http/fields';
import { invalidRequest } from '../../http/refusals';
import { brokenRules } from '../../world/broken-rules';
import type { Objection } from '../../world/edit-item';
import type { Grants } from '../../world/folder';
import { addSecret } from '../../world/new-secret';
import { UNGUARDED, UNTOUCHED, type Guard } from '../../world/secret';
import type { Template } from '../../world/template';
import { level } from '../../world/user';
import type { World } from '../../world/world';
import { viewerOf } from './admission';
import { placeFor } from './place';
import { secretModel } from './secret-model';
import { refuseIf, sentItems, type SentItem } from './sent-items';

/** Members of the stub that have to come back: a body made by hand lacks one of them and is refused. */
const NEEDED = ['name', 'secretTemplateId', 'folderId', 'siteId', 'items'];

function refusePartial(args: Fields): void {
  const missing = NEEDED.find((name) => (args.raw(name) ?? undefined) === undefined);
  if (missing !== undefined) throw invalidRequest(`args.${missing}`, `The ${missing} is required.`);
  if (args.text('name')?.trim() === '') throw invalidRequest('args.name', 'The name is required.');
}

function objectionsTo(world: World, template: Template, sent: readonly SentItem[]): readonly Objection[] {
  return template.fields.flatMap((field) => {
    const value = sent.find((item) => item.field === field)?.value ?? '';
    if (field.isRequired && value === '') {
      return [{ slug: field.slug, texts: [`${field.name} is required.`] }];
    }
    const texts = template.validateOnCreate ? brokenRules(world, { field, value }) : [];
    return texts.length === 0 ? [] : [{ slug: field.slug, texts }];
  });
}

export function guardFrom(args: Fields, before: Guard, { checkOutMinutes }: Chosen): Guard {
  const isOut = args.flag('checkOutEnabled') ?? before.checkOut !== null;
  const minutes = args.integer('checkOutIntervalMinutes') ?? -1;
  const changeOnCheckIn =
    args.flag('checkOutChangePasswordEnabled') ?? before.checkOut?.changeOnCheckIn ?? false;
  return {
    ...before,
    requiresComment: args.flag('requiresComment') ?? before.requiresComment,
    checkOut: isOut ? { minutes: minutes > 0 ? minutes : checkOutMinutes, changeOnCheckIn } : null,
  };
}

/** Without inheritance a secret starts with what its folder grants, and its maker as an owner. */
function grantsFrom({ world, user }: UserCall, folderId: number): Grants {
  const inherited = world.folders.get(folderId)?.grants ?? [];
  return new Map([...inherited, [-user.id, level.owner]]);
}

function create(call: UserCall): Answer {
  const { world, user } = call;
  const args = call.body.fields();
  refusePartial(args);
  const { folderId, template } = placeFor(call, {
    folderId: args.integer('folderId'),
    templateId: args.integer('secretTemplateId'),
  });
  const sent = sentItems(template, args);
  refuseIf(call.vault.chosen, ...objectionsTo(world, template, sent));
  const secret = addSecret(world, {
    name: args.text('name') ?? '',
    folderId,
    template,
    values: Object.fromEntries(sent.map(({ field, value }) => [field.slug, value])),
    secret: {
      siteId: args.integer('siteId') ?? 1,
      secretPolicyId: args.integer('secretPolicyId') ?? -1,
      inheritSecretPolicy: args.flag('enableInheritSecretPolicy') ?? true,
      guard: guardFrom(args, UNGUARDED, world.chosen),
      remote: { ...UNTOUCHED, autoChangeEnabled: args.flag('autoChangeEnabled') ?? false },
      grants: args.flag('enableInheritPermissions') === false ? grantsFrom(call, folderId) : null,
    },
  });
  world.audit(secret, { user, action: 'CREATE' });
  return json(secretModel(viewerOf(call), secret));
}

export const createRoutes: readonly Route[] = [on('POST', '/api/v1/secrets', create)];
