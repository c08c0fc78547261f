import { json, type Answer } from '../../http/answer';
import { on, type Route, type UserCall } from '../../http/call';
import { createFields, isObject, type Fields } from '../../http/fields';
import { accessDenied, invalidRequest, invalidValue } from '../../http/refusals';
import { mayEdit, objectionTo, writeFile, writeValue } from '../../world/edit-item';
import { emptyItem } from '../../world/new-secret';
import type { Secret } from '../../world/secret';
import type { Template } from '../../world/template';
import { level } from '../../world/user';
import { admitToPatch, leave, papersOf, viewerOf } from './admission';
import { targetOf } from './fields';
import { generalValues, generalViews } from './general-model';
import { allowIn } from './place';
import { refuseIf } from './sent-items';

/** What a patch does, one step after the other, when all of it may be done. */
type Step = () => void;

interface Patch {
  readonly call: UserCall;
  readonly secret: Secret;
  readonly data: Fields;
}

/** The value of a member that was touched; one that was not counts for nothing, whatever it holds. */
function dirty({ data }: Patch, name: string): Fields | undefined {
  const member = data.record(name);
  return member?.flag('dirty') === true ? member : undefined;
}

function secretField(patch: Patch, given: unknown): readonly Step[] {
  if (!isObject(given)) throw invalidRequest('args.data.secretFields', 'A field is an object.');
  const sent = createFields(given, 'args.data.secretFields.');
  if (sent.flag('dirty') !== true) return [];
  const { call, secret } = patch;
  const { world, user } = call;
  const { field, item } = targetOf(call, secret, sent.text('slug') ?? '');
  const value = sent.text('value') ?? '';
  if (field.kind === 'File') {
    if (value !== '') throw invalidValue(`The field '${field.slug}' holds a file.`);
    if (!mayEdit(world, user, { secret, field })) throw invalidValue(`${field.name} may not be edited.`);
    return [
      () => {
        writeFile(world, user, { secret, item, file: null });
      },
    ];
  }
  const edit = { item, field, value };
  refuseIf(call.vault.chosen, objectionTo(world, user, { secret, edit }));
  return [
    () => {
      writeValue(world, user, { secret, edit });
    },
  ];
}

const secretFields = (patch: Patch): readonly Step[] =>
  (patch.data.list('secretFields') ?? []).flatMap((given) => secretField(patch, given));

function rename(patch: Patch): readonly Step[] {
  const member = dirty(patch, 'name');
  if (member === undefined) return [];
  const name = member.text('value') ?? '';
  if (name.trim() === '') throw invalidValue('The name is required.');
  return [
    () => {
      patch.call.world.secrets.change(patch.secret, (it) => {
        it.name = name;
      });
    },
  ];
}

function move(patch: Patch): readonly Step[] {
  const { call, secret } = patch;
  const folderId = dirty(patch, 'folder')?.integer('value');
  if (folderId === undefined || folderId === secret.folderId) return [];
  allowIn(call, { folderId, template: call.world.template(secret) });
  return [
    () => {
      call.world.secrets.change(secret, (it) => {
        it.folderId = folderId;
      });
    },
  ];
}

function converted({ world }: UserCall, secret: Secret, template: Template): Step {
  const old = world.template(secret);
  return () => {
    world.secrets.change(secret, (it) => {
      it.items = template.fields.map((field) => {
        const same = old.fields.find(({ slug, kind }) => slug === field.slug && kind === field.kind);
        const item = secret.items.find(({ fieldId }) => fieldId === same?.id);
        return item === undefined ? emptyItem(world, field) : { ...item, fieldId: field.id };
      });
      it.templateId = template.id;
    });
  };
}

/** Fields of the same slug and kind keep their values; the others are lost. */
function convert(patch: Patch): readonly Step[] {
  const templateId = dirty(patch, 'template')?.integer('value');
  if (templateId === undefined || templateId === patch.secret.templateId) return [];
  const template = patch.call.world.templates.get(templateId);
  if (template?.active !== true) throw invalidValue('There is no such secret template.');
  allowIn(patch.call, { folderId: patch.secret.folderId, template });
  return [converted(patch.call, patch.secret, template)];
}

/** Only an owner deletes a secret, in whatever way. */
function activate(patch: Patch): readonly Step[] {
  const { call, secret } = patch;
  const active = dirty(patch, 'active')?.flag('value');
  if (active === undefined || active === secret.active) return [];
  const { world, user } = call;
  if (world.access.secret(user, secret) < level.owner) throw accessDenied(call.vault.chosen.deniedStatus);
  return [
    () => {
      secret.active = active;
      world.audit(secret, { user, action: active ? 'UNDELETE' : 'DELETE' });
    },
  ];
}

function settings(patch: Patch): readonly Step[] {
  const { secret } = patch;
  const site = dirty(patch, 'site')?.integer('value');
  const policy = dirty(patch, 'secretPolicy');
  const inherits = dirty(patch, 'enableInheritSecretPolicy')?.flag('value');
  const heartbeat = dirty(patch, 'heartbeatEnabled')?.flag('value');
  const outOfSync = dirty(patch, 'isOutOfSync')?.flag('value');
  return [
    () => {
      secret.siteId = site ?? secret.siteId;
      if (policy !== undefined) secret.secretPolicyId = policy.integer('value') ?? -1;
      secret.inheritSecretPolicy = inherits ?? secret.inheritSecretPolicy;
      const { remote } = secret;
      const reason = outOfSync === true ? 'Set by hand.' : null;
      secret.remote = {
        ...remote,
        heartbeatEnabled: heartbeat ?? remote.heartbeatEnabled,
        outOfSyncReason: outOfSync === undefined ? remote.outOfSyncReason : reason,
      };
    },
  ];
}

const parts: readonly ((patch: Patch) => readonly Step[])[] = [
  secretFields,
  rename,
  move,
  convert,
  settings,
  activate,
];

/** Takes no arguments that open a secret: comment and check-out have to come first, or in the address. */
const patchWith =
  (model: typeof generalViews) =>
  (call: UserCall): Answer => {
    const data = call.body.fields().record('data');
    if (data === undefined) throw invalidRequest('args.data', 'The data is required.');
    const secret = admitToPatch(call, papersOf(call, { checksOut: false }));
    const steps = parts.flatMap((part) => part({ call, secret, data }));
    for (const step of steps) step();
    call.world.audit(secret, { user: call.user, action: 'UPDATE' });
    const answer = model(viewerOf(call), secret);
    leave(call, secret);
    return json(answer);
  };

export const patchRoutes: readonly Route[] = [
  on('PATCH', '/api/v1/secrets/:id/general', patchWith(generalViews)),
  on('PATCH', '/api/v2/secrets/:id/general', patchWith(generalValues)),
];
