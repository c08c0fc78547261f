import { taken } from '../choices';
import type { Grants } from './folder';

export interface FileAttachment {
  readonly id: number;
  readonly name: string;
  readonly bytes: Buffer;
}

export interface PastValue {
  readonly value: string;
  readonly replacedAt: number;
}

export interface Item {
  readonly id: number;
  readonly fieldId: number;
  value: string;
  file: FileAttachment | null;
  /** The newest first. */
  history: readonly PastValue[];
}

/** What stands between a reader and the values. Replaced, never changed: thousands of secrets share one. */
export interface Guard {
  readonly requiresComment: boolean;
  readonly requiresTicket: boolean;
  readonly hidePassword: boolean;
  readonly checkOut: { readonly minutes: number; readonly changeOnCheckIn: boolean } | null;
  readonly approval: {
    readonly approverIds: readonly number[];
    readonly editorsToo: boolean;
    readonly ownersToo: boolean;
  } | null;
  readonly doubleLockId: number | null;
}

export const UNGUARDED: Guard = {
  requiresComment: false,
  requiresTicket: false,
  hidePassword: false,
  checkOut: null,
  approval: null,
  doubleLockId: null,
};

export const heartbeatStatuses = [
  'Failed',
  'Success',
  'Pending',
  'Disabled',
  'UnableToConnect',
  'UnknownError',
  'IncompatibleHost',
  'AccountLockedOut',
  'DnsMismatch',
  'UnableToValidateServerPublicKey',
  'Processing',
  'ArgumentError',
  'AccessDenied',
] as const;
export type HeartbeatStatus = (typeof heartbeatStatuses)[number];

export const outcomes = ['succeeds', 'fails', 'takes-another-password', 'never-ends'] as const;

/** How the remote system behaves when its password is to be changed. */
export interface Scenario {
  readonly outcome: (typeof outcomes)[number];
  readonly ms: number;
  /** Why it fails. */
  readonly reason: string;
  readonly heartbeat: HeartbeatStatus;
}

/** Where the account lives, and how its password fares there. Replaced, never changed. */
export interface Remote {
  readonly autoChangeEnabled: boolean;
  readonly autoChangeNextPassword: string | null;
  readonly heartbeatEnabled: boolean;
  readonly heartbeatStatus: HeartbeatStatus;
  readonly heartbeatAt: number | null;
  readonly lastAttemptAt: number | null;
  readonly failedAttempts: number;
  readonly outOfSyncReason: string | null;
  readonly change: 'None' | 'Pending' | 'Success' | 'Fail';
  readonly changeMessage: string;
  readonly scenario: Scenario;
}

export const SUCCEEDING: Scenario = {
  outcome: 'succeeds',
  ms: taken.remoteMs,
  reason: '',
  heartbeat: 'Success',
};

export const UNTOUCHED: Remote = {
  autoChangeEnabled: false,
  autoChangeNextPassword: null,
  heartbeatEnabled: false,
  heartbeatStatus: 'Disabled',
  heartbeatAt: null,
  lastAttemptAt: null,
  failedAttempts: 0,
  outOfSyncReason: null,
  change: 'None',
  changeMessage: '',
  scenario: SUCCEEDING,
};

export interface CheckOut {
  readonly userId: number;
  readonly until: number;
}

export type Expiration =
  | { readonly kind: 'Template' }
  | { readonly kind: 'DayInterval'; readonly days: number }
  | { readonly kind: 'SpecificDate'; readonly at: number };

export const BY_TEMPLATE: Expiration = { kind: 'Template' };

export interface Secret {
  readonly id: number;
  readonly name: string;
  /** -1 for none. */
  folderId: number;
  templateId: number;
  siteId: number;
  secretPolicyId: number;
  inheritSecretPolicy: boolean;
  active: boolean;
  readonly createdAt: number;
  readonly items: readonly Item[];
  /** Null: as the folder says. */
  grants: Grants | null;
  guard: Guard;
  remote: Remote;
  held: CheckOut | null;
  expiration: Expiration;
  /** When the password was last set: expiration counts from here. */
  changedAt: number;
  /** Set once by a call of `expire`. */
  expired: boolean;
  /** Base32; null where the secret gives no codes. */
  totpKey: string | null;
  /** Slug to password requirement, where the secret has rules of its own. */
  requirements: ReadonlyMap<string, number> | null;
}
