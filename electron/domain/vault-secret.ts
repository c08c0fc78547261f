import type { FieldKind, PasswordRules, SecretField } from '../../shared/secret';
import type { Dependency } from '../../shared/secret-dependencies';
import type { Answered, Cancel, Pass } from './asking-ports';
import type { FieldPlace } from './field-place';
import type { VaultExpiration } from './vault-expiration';
import type { VaultFiles } from './vault-files';
import type { VaultLists } from './vault-lists';
import type { VaultNewSecrets } from './vault-new-secrets';

export type { FieldPlace } from './field-place';

/** What a server says of one secret without showing a value of it. */
export interface SecretSummary {
  readonly id: number;
  readonly name: string;
  readonly template: { readonly id: number; readonly name: string };
  readonly folder: string | null;
  readonly folderId: number | null;
  readonly isActive: boolean;
  readonly heartbeat: string | null;
  readonly outOfSync: string | null;
  readonly daysLeft: number | null;
  readonly isPasswordHidden: boolean;
  readonly needsCheckout: boolean;
  readonly needsComment: boolean;
  readonly needsApproval: boolean;
  readonly hasDoubleLock: boolean;
}

/** How a secret stands towards the user. What a server leaves out is null. */
export interface SecretState {
  /** The server's own word for what stands in the way. */
  readonly state: string;
  readonly isActive: boolean | null;
  readonly isCheckedOut: boolean | null;
  readonly isCheckedOutByYou: boolean | null;
  readonly checkedOutBy: string | null;
  readonly checkoutMinutes: number | null;
  readonly minutesLeft: number | null;
  readonly isChangePending: boolean | null;
  readonly mayExtend: boolean;
  readonly actions: readonly string[];
}

export interface TemplateField extends SecretField {
  readonly kind: FieldKind;
  /** Which rules a password of it has to keep to. */
  readonly requirement: number | null;
  /** By which number the template knows it, where it says. */
  readonly number?: number;
}

export interface SecretTemplate {
  /** Whether passwords of it can be changed where they are used; left out where the server does not say. */
  readonly changesAccounts?: boolean;
  readonly fields: readonly TemplateField[];
}

/** A code that is good for so long, beginning when the one before it ends. */
export interface OneTimeCode {
  readonly code: string;
  /** Until it ends, from when it was told. */
  readonly leftMs: number;
}

/** What is to become of a secret besides its values; what is left out stays as it is. */
export interface GeneralChange {
  readonly id: number;
  readonly name?: string;
  readonly folder?: number;
  readonly isActive?: boolean;
}

type Told<I> = (pass: Pass, wanted: I, cancel: Cancel) => Promise<Answered<true>>;
type Asked<T> = (pass: Pass, id: number, cancel: Cancel) => Promise<Answered<T>>;

/** Something that was done to a secret, as its server has written it down. */
export interface Audit {
  readonly id: number;
  readonly action: string;
  readonly by: string;
  /** The name with which they sign in. */
  readonly account: string;
  /** As the server writes it: without a zone. */
  readonly at: string;
  readonly notes: string;
  readonly ticket: string;
}

export interface AuditPage {
  readonly records: readonly Audit[];
  readonly total: number;
}

export interface DependencyPage {
  readonly records: readonly Dependency[];
  readonly total: number;
}

export interface WantedAudits {
  readonly id: number;
  readonly skip: number;
  readonly take: number;
  /** And how changes of the password by the server itself went. */
  readonly withChanges?: true;
}

/** What is done with a secret and shows no value of it. */
export interface VaultSecretActs {
  /** The numbers of those that the user has marked. */
  readonly favourites: (pass: Pass, cancel: Cancel) => Promise<Answered<readonly number[]>>;
  readonly mark: Told<{ readonly id: number; readonly isFavourite: boolean }>;
  /** Has the server try the password; what comes of it is in the summary later. */
  readonly beat: Told<number>;
  readonly expire: Told<number>;
  /** What signs in elsewhere with the password of the secret. */
  readonly dependencies: Asked<DependencyPage>;
  readonly audits: (pass: Pass, wanted: WantedAudits, cancel: Cancel) => Promise<Answered<AuditPage>>;
}

/** One secret of a vault. None of what is asked for here shows a value, unless its name says so. */
export interface VaultSecret extends VaultSecretActs {
  readonly summary: Asked<SecretSummary>;
  readonly state: Asked<SecretState>;
  readonly template: Asked<SecretTemplate>;
  /** What a requirement asks of a password. */
  readonly rules: Asked<PasswordRules>;
  /** Shows the value of one field, which its server writes down. It takes no secret out: who wants that, says so. */
  readonly value: (pass: Pass, place: FieldPlace, cancel: Cancel) => Promise<Answered<string>>;
  /** Shows the present one and those after it, which its server writes down. */
  readonly codes: Asked<readonly OneTimeCode[]>;
  /** Puts another value into one field of what the vault keeps: the account that it belongs to is not told. */
  readonly put: Told<FieldPlace & { readonly value: string }>;
  readonly change: Told<GeneralChange>;
  readonly expiration: VaultExpiration;
  readonly files: VaultFiles;
  readonly lists: VaultLists;
  readonly anew: VaultNewSecrets;
}
