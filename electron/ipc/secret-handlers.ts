import type { KeyturnHandlers } from '../../shared/ipc/contract';
import { succeed } from '../../shared/ipc/reply';
import type { AuditExport } from '../domain/secret/audit-export';
import type { Favourites } from '../domain/secret/favourites';
import type { Expirations } from '../domain/secret/expirations';
import type { FieldEdits } from '../domain/secret/field-edits';
import type { FieldFiles } from '../domain/secret/field-files';
import type { FieldLinks } from '../domain/secret/field-links';
import type { FieldLists } from '../domain/secret/field-lists';
import type { FieldRules } from '../domain/secret/field-rules';
import type { GeneralEdits } from '../domain/secret/general-edits';
import type { SecretActs } from '../domain/secret/secret-acts';
import type { SecretLook } from '../domain/secret/secret-look';
import type { SecretPage } from '../domain/secret/secret-page';
import type { SecretValues } from '../domain/secret/secret-values';
import type { ValueHistory } from '../domain/secret/value-history';

export type SecretParts = SecretLook &
  SecretValues &
  FieldFiles &
  FieldLinks &
  FieldLists &
  FieldRules &
  FieldEdits &
  GeneralEdits &
  SecretActs &
  SecretPage &
  ValueHistory &
  Expirations &
  AuditExport &
  Pick<Favourites, 'mark'>;

export const secretHandlers = (secret: () => Promise<SecretParts>): KeyturnHandlers['secret'] => ({
  look: async ({ id }) => (await secret()).look(id),
  reveal: async (place) => (await secret()).reveal(place),
  copy: async (place) => (await secret()).copy(place),
  askToOpen: async (place) => (await secret()).askToOpen(place),
  open: async (place) => (await secret()).open(place),
  leaveLink: async () => {
    (await secret()).leaveLink();
    return succeed(null);
  },
  pageOf: async ({ id }) => (await secret()).pageOf(id),
  openPage: async (page) => (await secret()).openPage(page),
  expiration: async ({ id }) => (await secret()).expiration(id),
  setExpiration: async (edit) => (await secret()).setExpiration(edit),
  saveFile: async (wanted) => (await secret()).saveFile(wanted),
  sendFile: async (place) => (await secret()).sendFile(place),
  removeFile: async (place) => (await secret()).removeFile(place),
  stopFile: async (place) => {
    (await secret()).stopFile(place);
    return succeed(null);
  },
  dependencies: async ({ id }) => (await secret()).dependencies(id),
  history: async ({ id }) => (await secret()).history(id),
  list: async (place) => (await secret()).list(place),
  copyListItem: async (place) => (await secret()).copyListItem(place),
  listsOf: async (place) => (await secret()).listsOf(place),
  putLists: async (edit) => (await secret()).putLists(edit),
  codes: async ({ id }) => (await secret()).codes(id),
  copyCode: async (copy) => (await secret()).copyCode(copy),
  edit: async (place) => (await secret()).edit(place),
  rules: async (place) => (await secret()).rules(place),
  put: async (edit) => (await secret()).put(edit),
  lookAtEdit: async (place) => (await secret()).lookAtEdit(place),
  stopEdit: async () => {
    (await secret()).stopEdit();
    return succeed(null);
  },
  change: async (change) => (await secret()).change(change),
  mark: async (wanted) => (await secret()).mark(wanted),
  beat: async ({ id }) => (await secret()).beat(id),
  beatOf: async ({ id }) => (await secret()).beatOf(id),
  expire: async ({ id }) => (await secret()).expire(id),
  audits: async (wanted) => (await secret()).audits(wanted),
  exportAudits: async (wanted) => (await secret()).exportAudits(wanted),
  stopExport: async () => {
    (await secret()).stopExport();
    return succeed(null);
  },
  copyAbout: async (about) => (await secret()).copyAbout(about),
});
