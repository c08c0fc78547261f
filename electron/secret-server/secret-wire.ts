import * as z from 'zod/mini';
import type { FieldKind } from '../../shared/secret';
import type {
  OneTimeCode,
  SecretState,
  SecretSummary,
  SecretTemplate,
  TemplateField,
} from '../domain/vault-secret';
import { isPage, parsed } from './wire';

const LONGEST = 1_000;
const LONGEST_WORD = 300;
const MOST_FIELDS = 500;
const MOST_ACTIONS = 200;

const text = z.catch(z.string(), '');
const flag = z.catch(z.boolean(), false);
/** Left out, or null, where the server does not say. */
const flagOrNull = z.catch(z.nullable(z.boolean()), null);
const count = z.catch(z.nullable(z.int().check(z.gte(0))), null);

const orNull = (said: string): string | null => (said.trim() === '' ? null : said.slice(0, LONGEST));

/** A value comes as a literal, quotes and escapes and all; one that was cleared comes as nothing. Null where it is neither. */
export const valueIn = (body: string): string | null | undefined => {
  if (isPage(body)) return undefined;
  const value = parsed(body);
  if (value === null) return '';
  return typeof value === 'string' ? value : null;
};

const codeSchema = z.object({
  code: z.string().check(z.regex(/^[\dA-Za-z]{4,12}$/u)),
  remainingSeconds: z.number().check(z.gte(0), z.lte(3_600)),
});

/** Specified as a list, described elsewhere as an object of numbers. A secret that has none tells none. */
export const codesIn = (body: string): readonly OneTimeCode[] | undefined => {
  const value = parsed(body);
  if (typeof value !== 'object' || value === null) return undefined;
  const codes = Object.values(value).flatMap((each) => {
    const { data } = z.safeParse(codeSchema, each);
    return data === undefined ? [] : [{ code: data.code, leftMs: data.remainingSeconds * 1_000 }];
  });
  return codes.length === 0 ? undefined : codes;
};

/** What belongs to none lies in this one. */
const NO_FOLDER = -1;

const summarySchema = z.object({
  id: z.int().check(z.gte(1)),
  name: z.string(),
  secretTemplateId: z.int(),
  secretTemplateName: text,
  folderPath: text,
  folderId: z.catch(z.int(), NO_FOLDER),
  active: z.catch(z.boolean(), true),
  lastHeartBeatStatus: text,
  isOutOfSync: flag,
  outOfSyncReason: text,
  daysUntilExpiration: z.catch(z.nullable(z.int()), null),
  hidePassword: flag,
  checkOutEnabled: flag,
  requiresComment: flag,
  requiresApproval: flag,
  doubleLockEnabled: flag,
});

export const summaryIn = (body: string): SecretSummary | undefined => {
  const { data } = z.safeParse(summarySchema, parsed(body));
  if (data === undefined) return undefined;
  return {
    id: data.id,
    name: data.name.slice(0, LONGEST),
    template: { id: data.secretTemplateId, name: data.secretTemplateName.slice(0, LONGEST) },
    folder: orNull(data.folderPath),
    folderId: data.folderId === NO_FOLDER ? null : data.folderId,
    isActive: data.active,
    heartbeat: orNull(data.lastHeartBeatStatus),
    outOfSync: data.isOutOfSync ? data.outOfSyncReason.slice(0, LONGEST) : null,
    daysLeft: data.daysUntilExpiration,
    isPasswordHidden: data.hidePassword,
    needsCheckout: data.checkOutEnabled,
    needsComment: data.requiresComment,
    needsApproval: data.requiresApproval,
    hasDoubleLock: data.doubleLockEnabled,
  };
};

const stateSchema = z.object({
  secretState: z.string(),
  isActive: flagOrNull,
  isCheckedOut: flagOrNull,
  isCheckedOutByCurrentUser: flagOrNull,
  checkedOutUserDisplayName: text,
  checkOutIntervalMinutes: count,
  checkOutMinutesRemaining: count,
  passwordChangePending: flagOrNull,
  availableActions: z.catch(z.object({ extendCheckOut: flag }), { extendCheckOut: false }),
  actions: z.catch(z.array(z.unknown()), []),
});

/** An old description wraps it as a page of one. */
const unwrapped = (value: unknown): unknown => {
  const { data } = z.safeParse(z.object({ records: z.array(z.unknown()) }), value);
  return data === undefined ? value : data.records[0];
};

export const stateIn = (body: string): SecretState | undefined => {
  const { data } = z.safeParse(stateSchema, unwrapped(parsed(body)));
  if (data === undefined) return undefined;
  return {
    state: data.secretState,
    isActive: data.isActive,
    isCheckedOut: data.isCheckedOut,
    isCheckedOutByYou: data.isCheckedOutByCurrentUser,
    checkedOutBy: orNull(data.checkedOutUserDisplayName)?.slice(0, LONGEST_WORD) ?? null,
    checkoutMinutes: data.checkOutIntervalMinutes,
    minutesLeft: data.checkOutMinutesRemaining,
    isChangePending: data.passwordChangePending,
    mayExtend: data.availableActions.extendCheckOut,
    actions: data.actions
      .filter((action) => typeof action === 'string')
      .map((action) => action.slice(0, LONGEST))
      .slice(0, MOST_ACTIONS),
  };
};

const fieldSchema = z.object({
  secretTemplateFieldId: z.catch(z.optional(z.int()), undefined),
  name: text,
  displayName: text,
  fieldSlugName: z.string().check(z.minLength(1), z.maxLength(LONGEST_WORD)),
  isPassword: flag,
  isFile: flag,
  isNotes: flag,
  isUrl: flag,
  isList: flag,
  isRequired: flag,
  editRequires: text,
  passwordRequirementId: z.catch(z.nullable(z.int()), null),
  sortOrder: z.catch(z.number(), 0),
});

type FieldOnWire = z.infer<typeof fieldSchema>;

const templateSchema = z.object({
  fields: z.array(z.unknown()),
  passwordTypeId: z.catch(z.optional(z.int()), undefined),
});

const kindOf = (field: FieldOnWire): FieldKind => {
  if (field.isPassword) return 'password';
  if (field.isFile) return 'file';
  if (field.isList) return 'list';
  if (field.isNotes) return 'notes';
  return field.isUrl ? 'url' : 'text';
};

const EDITING: Readonly<Record<string, TemplateField['editing']>> = {
  Owner: 'owners',
  NotEditable: 'nobody',
};

const fieldOf = (field: FieldOnWire): TemplateField => ({
  slug: field.fieldSlugName,
  name: (field.displayName || field.name || field.fieldSlugName).slice(0, LONGEST),
  kind: kindOf(field),
  isRequired: field.isRequired,
  editing: EDITING[field.editRequires] ?? 'editors',
  requirement: (field.passwordRequirementId ?? 0) > 0 ? field.passwordRequirementId : null,
  ...(field.secretTemplateFieldId !== undefined && { number: field.secretTemplateFieldId }),
});

/** A field that is not understood does not hide the others. */
export const templateIn = (body: string): SecretTemplate | undefined => {
  const { data } = z.safeParse(templateSchema, parsed(body));
  if (data === undefined) return undefined;
  const fields = data.fields.slice(0, MOST_FIELDS).flatMap((each) => {
    const { data: field } = z.safeParse(fieldSchema, each);
    return field === undefined ? [] : [field];
  });
  const { passwordTypeId: type } = data;
  return {
    ...(type !== undefined && { changesAccounts: type > 0 }),
    fields: fields.toSorted((a, b) => a.sortOrder - b.sortOrder).map(fieldOf),
  };
};
