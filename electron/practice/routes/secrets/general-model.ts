import { NEVER, wireDate } from '../../http/wire-date';
import type { Item, Secret } from '../../world/secret';
import { passwordFieldOf, type TemplateField } from '../../world/template';
import { mayEdit } from '../../world/edit-item';
import { DUMMY, isHidden, type Viewer } from './item-model';
import { expiresAt } from './summary-model';
import { view } from './view-model';

interface Shown {
  readonly item: Item | undefined;
  readonly field: TemplateField;
}

/** The value of a password is fetched on its own: here it is only known to be there. */
function valueOf(viewer: Viewer, secret: Secret, { item, field }: Shown): string {
  if (item === undefined) return '';
  if (field.kind === 'File') return item.file?.name ?? '';
  if (field.kind !== 'Password') return item.value;
  return item.value === '' || isHidden(viewer, secret, field) ? '' : DUMMY;
}

function fieldView(viewer: Viewer, secret: Secret, shown: Shown): object {
  const { field } = shown;
  const isReadOnly = !mayEdit(viewer.world, viewer.user, { secret, field });
  return view(field.name, valueOf(viewer, secret, shown), {
    label: field.name,
    slug: field.slug,
    type: field.kind,
    description: field.description,
    fieldInputType: field.kind,
    hasHistory: field.historyLength > 0,
    hideOnView: field.hideOnView,
    isRequired: field.isRequired,
    readOnly: isReadOnly,
    readOnlyReason: isReadOnly ? 'No permission to edit this field.' : '',
    sortOrder: field.sortOrder,
    passwordRequirementId: field.passwordRequirementId ?? -1,
    dropDownOptions: [],
  });
}

function fieldViews(viewer: Viewer, secret: Secret): readonly object[] {
  return viewer.world
    .template(secret)
    .fields.map((field) =>
      fieldView(viewer, secret, { field, item: secret.items.find(({ fieldId }) => fieldId === field.id) }),
    );
}

/** The values of the edit view, each under its name. */
function valuesOf({ world }: Viewer, secret: Secret): Readonly<Record<string, unknown>> {
  const { remote } = secret;
  const expires = expiresAt(world, secret);
  return {
    name: secret.name,
    active: secret.active,
    template: secret.templateId,
    folder: secret.folderId,
    site: secret.siteId,
    secretPolicy: secret.secretPolicyId,
    enableInheritSecretPolicy: secret.inheritSecretPolicy,
    heartbeatEnabled: remote.heartbeatEnabled,
    lastHeartBeatStatus: remote.heartbeatStatus,
    lastHeartBeatCheck: remote.heartbeatAt === null ? NEVER : wireDate(remote.heartbeatAt),
    isOutOfSync: remote.outOfSyncReason !== null,
    outOfSyncReason: remote.outOfSyncReason ?? '',
    autoChangePassword: remote.autoChangeEnabled,
    expiration: expires === null ? '' : wireDate(expires),
  };
}

export function launchersOf({ world }: Viewer, secret: Secret): readonly object[] {
  const type = world.template(secret).passwordTypeId;
  if (type === 0) return [];
  const launcher = { typeId: type, imagePath: '', isRecorded: false, hasProxyCredentials: false };
  return [{ ...launcher, name: world.template(secret).name }];
}

function plainMembers(viewer: Viewer, secret: Secret): object {
  const { world, user } = viewer;
  const template = world.template(secret);
  const slug = (wanted: string): string | null =>
    template.fields.find((field) => field.kind === 'File' && field.slug === wanted)?.slug ?? null;
  return {
    id: secret.id,
    fields: fieldViews(viewer, secret),
    launchers: launchersOf(viewer, secret),
    isFavorite: world.memory(user).favourites.has(secret.id),
    isTotpEnabled: secret.totpKey !== null,
    totpPasswordSlug: secret.totpKey === null ? null : (passwordFieldOf(template)?.slug ?? null),
    slugPrivateKey: slug('private-key'),
    slugPublicKey: slug('public-key'),
    canGenerateSshKey: slug('private-key') !== null,
  };
}

/** Version 1: every value in a view of its own. */
export function generalViews(viewer: Viewer, secret: Secret): object {
  const views = Object.entries(valuesOf(viewer, secret)).map(([name, value]) => [name, view(name, value)]);
  return { ...plainMembers(viewer, secret), ...(Object.fromEntries(views) as object) };
}

/** Version 2: plain values. */
export const generalValues = (viewer: Viewer, secret: Secret): object => ({
  ...plainMembers(viewer, secret),
  ...valuesOf(viewer, secret),
});
