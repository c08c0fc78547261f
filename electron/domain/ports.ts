/**
 * All that the decisions in this folder ask of the world. An adapter lives outside, in storage/, system/ or secret-server/,
 * and only the composition root knows which one is in use.
 */
import type { Call } from '../../shared/activity';
import type { Failure } from '../../shared/ipc/reply';
import type { OpenPractice } from '../../shared/practice';
import type { Certificate } from '../../shared/trust';
import type { Answered, Cancel, Pass } from './asking-ports';
import type { Bulk } from './bulk-ports';
import type { VaultAccess } from './vault-access';
import type { VaultFolders } from './vault-folders';
import type { VaultList } from './vault-list';
import type { VaultPasswords } from './vault-passwords';
import type { VaultSecret } from './vault-secret';

export type { Answered, Cancel, Pass } from './asking-ports';
export type { Bulk, ComingFiles, PickedFile, PickedFiles, Taker } from './bulk-ports';
export type {
  DiskFailure,
  Document,
  FileWriter,
  Found,
  Journal,
  KeyStore,
  Recovered,
  SealFailure,
  Sealer,
  Written,
} from './storage-ports';

export interface Timers {
  /** Runs once, later; the answer calls it off. */
  readonly after: (delayMs: number, run: () => void) => () => void;
}

export interface Random {
  readonly bytes: (length: number) => Uint8Array;
}

type Facts = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Log {
  readonly info: (message: string, facts?: Facts) => void;
  readonly warn: (message: string, facts?: Facts) => void;
  readonly error: (message: string, facts?: Facts) => void;
}

export interface KeptLog extends Log {
  /** Once every line so far has been written. */
  readonly settled: () => Promise<void>;
}

/** What a practice vault tells of itself once it is on its way. */
export interface PracticeNews {
  readonly onReady: (vault: Pick<OpenPractice, 'url' | 'user'>) => void;
  /** It cannot start, or it has ended. */
  readonly onGone: (cause: string) => void;
}

export interface PracticeRun {
  /** Settles when it is gone. */
  readonly stop: () => Promise<void>;
}

/** Runs a practice vault in a process of its own. */
export interface PracticeHost {
  readonly start: (news: PracticeNews) => PracticeRun;
}

/** The keys to a session. They stay in the memory of the main process. */
export interface Grant {
  readonly token: string;
  /** Absent when the server issues none: then the session cannot be extended. */
  readonly refreshToken: string | undefined;
  readonly lifetimeMs: number | undefined;
}

/** A program of the user's choice that prints a token. */
export interface TokenCommand {
  /** The address of the site that the token is for: what may run for one server may not run for another. */
  readonly server: string;
  readonly program: string;
  readonly arguments: readonly string[];
}

export interface TokenCommands {
  /** What it printed, which nobody else gets to see. */
  readonly run: (command: TokenCommand, cancel: Cancel) => Promise<Answered<string>>;
}

/** Asks the user, not the page, whether a program may be run. */
export interface CommandQuestion {
  readonly ask: (command: TokenCommand, cancel: Cancel) => Promise<'once' | 'always' | 'no'>;
}

/** The mark of a text, from which nobody gets the text back. */
export type Digest = (text: string) => string;

/** The commands that need not be asked about again. */
export interface Approvals {
  readonly isApproved: (command: TokenCommand) => boolean;
  readonly approve: (command: TokenCommand) => void;
}

export interface Credentials {
  readonly userName: string;
  readonly password: string;
  readonly domain: string;
  readonly code: string;
}

/** The account of a program. */
export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** As the broker of a tenant tells of it, who is not believed in everything. */
export interface BrokeredVault {
  readonly isDefault: boolean;
  readonly isActive: boolean;
  readonly url: string;
}

/** A tenant of the platform: its token is good at a vault that has an address of its own. */
export interface Tenant {
  readonly address: string;
  readonly signIn: (client: ClientCredentials, cancel: Cancel) => Promise<Answered<Grant>>;
  readonly vaults: (token: string, cancel: Cancel) => Promise<Answered<readonly BrokeredVault[]>>;
}

/** A Secret Server at one address, which has been put right before. */
export interface VaultServer {
  readonly signIn: (credentials: Credentials, cancel: Cancel) => Promise<Answered<Grant>>;
  readonly refresh: (refreshToken: string, cancel: Cancel) => Promise<Answered<Grant>>;
  /** The name of the user whom the pass is for. */
  readonly whoIs: (pass: Pass, cancel: Cancel) => Promise<Answered<string>>;
  readonly list: VaultList;
  /** Makes the token worthless. A failure means that it may still be good. */
  readonly revoke: (token: string, cancel: Cancel) => Promise<Answered<true>>;
  readonly folders: VaultFolders;
  readonly secret: VaultSecret;
  readonly passwords: VaultPasswords;
  readonly access: VaultAccess;
  /** What the same address is to those who take it for a tenant. */
  readonly tenant: Tenant;
}

/** What an address says of its health to somebody who names nobody. */
export type Health =
  | { readonly kind: 'tells'; readonly isHealthy: boolean }
  /** Something answers, and it knows nothing of health. */
  | { readonly kind: 'other' }
  | { readonly kind: 'nothing'; readonly failure: Failure };

/** Asked without credentials. Never throws. */
export type HealthCheck = (url: string, cancel: Cancel) => Promise<Health>;

export interface Clock {
  readonly now: () => number;
}

/** A request as it goes out: to this address alone, with nothing added that says who asks. */
export interface Outgoing {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** Whether the system may show who is signed in to this computer, if the server asks. Nothing else is ever added. */
  readonly signsIn: 'never' | 'system';
  /** It changes something in the vault, and waits until the order before it is over. */
  readonly isOrder?: true;
  /** It changes nothing, whatever its method says, so that it may go out a second time. */
  readonly isQuestion?: true;
  /** It carries a file, one way or the other. */
  readonly bulk?: Bulk;
}

/** What comes of it, as it comes. A redirect is an answer like any other. */
export interface Incoming {
  readonly onHead: (status: number, headers: Readonly<Record<string, string>>) => void;
  readonly onPiece: (piece: Uint8Array) => void;
  /** So much of the body has left, where whatever carries it tells. */
  readonly onSent: (bytes: number) => void;
  readonly onEnded: () => void;
  /** The system's name of what went wrong, such as `net::ERR_NAME_NOT_RESOLVED`. */
  readonly onFailed: (name: string) => void;
}

/**
 * Where the adapter to the server meets the adapter to the system's network: adapters do not know each other.
 * It decides nothing, so limits, sizes and repeats are the same over whatever carries the bytes.
 */
export interface Line {
  /** The answer hangs up. */
  readonly send: (request: Outgoing, incoming: Incoming) => () => void;
}

/** One thing that the user did: all that is done for it, however much later, is done in its name. */
export interface Action {
  readonly number: number;
  /** What the page asked for, such as `session.signIn`. */
  readonly name: string;
}

/** A call as it is written down, with nothing in it that nobody is to read. */
export type RecordedCall = Omit<Call, 'id' | 'action' | 'why'>;

/** What shows pages of the web on this computer, outside of Keyturn. */
export interface Browser {
  /** Whether it was handed over; what comes of it is seen there. */
  readonly open: (address: string) => Promise<boolean>;
}

export interface Clipboard {
  readonly write: (text: string) => Promise<void>;
}

/** A certificate as a server presents it, and what the system thinks of it. */
export interface Presented {
  readonly certificate: Certificate;
  /** The system's name of what is wrong, such as `net::ERR_CERT_DATE_INVALID`; undefined when it trusts the certificate. */
  readonly refusal: string | undefined;
  /** Signed with the key that it is for. */
  readonly isSelfSigned: boolean;
  /** It was made out for the host that was asked. */
  readonly fitsHost: boolean;
  /** Who has signed the last certificate that the server sent. */
  readonly lastIssuer: string;
}

/** Asks a server for its certificate, and hangs up before anything else is said. */
export interface CertificateLook {
  readonly at: (server: string) => Promise<Answered<Presented>>;
}
