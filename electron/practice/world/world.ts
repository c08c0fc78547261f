import type { Chosen } from '../chosen';
import type { Clock } from '../clock';
import type { Random } from '../random';
import { createAccess, type Access } from './access';
import type { AccessRequest } from './access-request';
import { createApprovers, type Approvers } from './approvers';
import { createAudits, type Audit, type Audits } from './audit';
import { createFolders, type Folder, type Folders } from './folder';
import type { CharacterSet, PasswordRequirement } from './password-rules';
import type { Dependency } from './dependency';
import type { OptionList } from './option-list';
import type { Secret } from './secret';
import { createSecretStore, type SearchableText, type SecretStore } from './secret-store';
import type { Template, TemplateField } from './template';
import type { TicketSystem } from './ticket-system';
import type { User } from './user';

export const idKinds = ['folder', 'secret', 'item', 'file', 'audit', 'request', 'template', 'field'] as const;
export type IdKind = (typeof idKinds)[number];

/** A secret behind a second password, which each user has for himself. */
export interface DoubleLock {
  readonly id: number;
  readonly name: string;
  /** Who may come in at all; null where that user has not chosen a password yet. */
  readonly passwords: Map<number, string | null>;
}

/** What the vault remembers of a user and is nobody else's business. */
export interface UserMemory {
  readonly favourites: Set<number>;
  /** Secret to time of the last look. */
  readonly recent: Map<number, number>;
  /** Secret to the time until which a comment holds. */
  readonly comments: Map<number, number>;
  /** Secret to the time until which a DoubleLock stays open. */
  readonly openLocks: Map<number, number>;
}

export interface AuditEntry {
  readonly user: User;
  readonly action: string;
  readonly notes?: string;
  readonly ticketNumber?: string | null;
}

/** Everything a vault knows. Plain data: whoever handles a request reads and writes it in one go. */
export interface World {
  readonly clock: Clock;
  readonly random: Random;
  readonly users: Map<number, User>;
  readonly groups: Map<number, string>;
  readonly folders: Folders;
  readonly access: Access;
  readonly templates: Map<number, Template>;
  readonly characterSets: Map<number, CharacterSet>;
  readonly requirements: Map<number, PasswordRequirement>;
  readonly secrets: SecretStore;
  readonly doubleLocks: Map<number, DoubleLock>;
  readonly accessRequests: Map<number, AccessRequest>;
  readonly ticketSystems: Map<number, TicketSystem>;
  readonly optionLists: Map<string, OptionList>;
  /** By the secret that they depend on. */
  readonly dependencies: Map<number, readonly Dependency[]>;
  readonly audits: Audits;
  readonly folderAudits: Audits;
  readonly approvers: Approvers;
  /** The guesses as they stand now. */
  readonly chosen: Chosen;
  nextId(kind: IdKind): number;
  field(fieldId: number): TemplateField | undefined;
  template(secret: Secret): Template;
  memory(user: User): UserMemory;
  /** Writes down who did what to a secret, now. */
  audit(secret: Secret, entry: AuditEntry): void;
  auditFolder(folder: Folder, entry: AuditEntry): void;
}

function createFieldIndex(
  templates: ReadonlyMap<number, Template>,
): (id: number) => TemplateField | undefined {
  const index = new Map<number, TemplateField>();
  return (id) => {
    if (index.size === 0 || !index.has(id)) {
      for (const { fields } of templates.values()) for (const field of fields) index.set(field.id, field);
    }
    return index.get(id);
  };
}

function createIds(): (kind: IdKind) => number {
  const last = new Map<IdKind, number>();
  return (kind) => {
    const id = (last.get(kind) ?? 0) + 1;
    last.set(kind, id);
    return id;
  };
}

const newMemory = (): UserMemory => ({
  favourites: new Set(),
  recent: new Map(),
  comments: new Map(),
  openLocks: new Map(),
});

const searchableIn =
  (field: World['field']): SearchableText =>
  ({ items }) => {
    let text = '';
    for (const { fieldId, value } of items) if (field(fieldId)?.isIndexable === true) text += `${value}\n`;
    return text;
  };

export interface Surroundings {
  readonly clock: Clock;
  readonly random: Random;
  readonly chosen: () => Chosen;
}

export function createWorld({ clock, random, chosen }: Surroundings): World {
  const folders = createFolders();
  const templates = new Map<number, Template>();
  const field = createFieldIndex(templates);
  const nextId = createIds();
  const audits = createAudits();
  const folderAudits = createAudits();
  const noted = ({ user, action, notes = '', ticketNumber = null }: AuditEntry): Audit => ({
    id: nextId('audit'),
    at: clock.now(),
    userId: user.id,
    action,
    notes,
    ticketNumber,
  });
  const memories = new Map<number, UserMemory>();
  return {
    clock,
    random,
    users: new Map(),
    groups: new Map(),
    folders,
    access: createAccess(folders),
    templates,
    characterSets: new Map(),
    requirements: new Map(),
    secrets: createSecretStore(searchableIn(field)),
    doubleLocks: new Map(),
    accessRequests: new Map(),
    ticketSystems: new Map(),
    optionLists: new Map(),
    dependencies: new Map(),
    audits,
    folderAudits,
    approvers: createApprovers(),
    get chosen() {
      return chosen();
    },
    nextId,
    field,
    template: (secret) => {
      const template = templates.get(secret.templateId);
      if (template === undefined) throw new Error(`secret ${secret.id} has no template`);
      return template;
    },
    memory: (user) => {
      const known = memories.get(user.id) ?? newMemory();
      memories.set(user.id, known);
      return known;
    },
    audit: (secret, entry) => {
      audits.add(secret.id, noted(entry));
    },
    auditFolder: (folder, entry) => {
      folderAudits.add(folder.id, noted(entry));
    },
  };
}
