import type { Session, SignIn } from '../../../../shared/session';
import type {
  Answered,
  BrokeredVault,
  Cancel,
  ClientCredentials,
  Credentials,
  Grant,
  Log,
  Pass,
  TokenCommand,
  VaultServer,
} from '../../ports';
import { createSessionKeeper } from '../session-keeper';
import { noAccess } from '../../access/testing/no-access';
import { noPasswords } from '../../rotation/testing/no-passwords';
import { noSecret } from '../../secret/testing/no-secret';
import { createLedTime } from './led-time';
import { openBox } from './open-box';

/** A request that a test answers when it likes. */
export interface LedRequest<S, T> {
  readonly address: string;
  readonly sent: S;
  readonly cancel: Cancel;
  readonly answer: (answered: Answered<T>) => void;
  readonly break: (problem: Error) => void;
}

export const entered = {
  method: 'credentials',
  server: 'https://vault.corp.example/SecretServer/api/v1',
  userName: 'adm',
  password: 'secret-password',
  domain: 'CORP',
  code: '012345',
  refreshesAllowed: null,
} as const satisfies SignIn;
export const bySuppliedToken = {
  method: 'token',
  server: entered.server,
  token: ' Bearer secret-token-1\n',
  refreshesAllowed: null,
} as const satisfies SignIn;
export const COMMAND = { program: '/usr/bin/tss', arguments: ['token', '--all'] };
export const byCommand = {
  method: 'command',
  server: entered.server,
  ...COMMAND,
  refreshesAllowed: null,
} as const satisfies SignIn;
export const byWindows = {
  method: 'windows',
  server: entered.server,
  refreshesAllowed: null,
} as const satisfies SignIn;
export const byClient = {
  method: 'client',
  server: 'https://corp.delinea.app/',
  clientId: 'program',
  clientSecret: 'secret-of-program',
  refreshesAllowed: null,
} as const satisfies SignIn;
export const SITE = 'https://vault.corp.example/SecretServer';
export const LIFETIME_MS = 20 * 60_000;

export const yes = <T>(value: T): Answered<T> => ({ ok: true, value });
export const grantOf = (number: number, change: Partial<Grant> = {}): Grant => {
  const token = `secret-token-${number}`;
  return { token, refreshToken: `secret-refresh-${number}`, lifetimeMs: LIFETIME_MS, ...change };
};

/** A client that takes no notice of being called off, as when the answer is on its way already. */
interface Manner {
  readonly isDeaf?: boolean;
  readonly extendsByItself?: boolean;
}

/** A keeper whose server, clock, timers and log are in the hands of a test. */
export const leadSession = ({ isDeaf = false, extendsByItself = false }: Manner = {}) => {
  const time = createLedTime();
  const told: Session[] = [];
  const lines: string[] = [];
  const asked = {
    signIn: [] as LedRequest<Credentials, Grant>[],
    refresh: [] as LedRequest<string, Grant>[],
    whoIs: [] as LedRequest<Pass, string>[],
    run: [] as LedRequest<TokenCommand, string>[],
    revoke: [] as LedRequest<string, true>[],
    clientSignIn: [] as LedRequest<ClientCredentials, Grant>[],
    vaults: [] as LedRequest<string, readonly BrokeredVault[]>[],
  };
  const leading =
    <S, T>(list: LedRequest<S, T>[], address: string) =>
    (sent: S, cancel: Cancel): Promise<Answered<T>> =>
      new Promise((answer, breakOff) => {
        list.push({ address, sent, cancel, answer, break: breakOff });
        if (isDeaf) return;
        cancel.onCancelled(() => {
          answer({ ok: false, failure: { code: 'cancelled' } });
        });
      });
  const serverAt = (address: string): VaultServer => ({
    signIn: leading(asked.signIn, address),
    refresh: leading(asked.refresh, address),
    whoIs: leading(asked.whoIs, address),
    list: { page: () => Promise.resolve(yes({ records: [], total: 0 })) },
    secret: noSecret,
    passwords: noPasswords,
    access: noAccess,
    revoke: leading(asked.revoke, address),
    folders: { page: () => Promise.resolve(yes({ folders: [], sent: 0, hasMore: false })) },
    tenant: {
      address,
      signIn: leading(asked.clientSignIn, address),
      vaults: leading(asked.vaults, address),
    },
  });
  const note = (message: string, facts: object = {}) => {
    lines.push(`${message} ${JSON.stringify(facts)}`);
  };
  const log: Log = { info: note, warn: note, error: note };
  const keeper = createSessionKeeper({
    serverAt,
    commands: { run: leading(asked.run, 'this computer') },
    extendsByItself: () => extendsByItself,
    strongbox: openBox,
    clock: time.clock,
    timers: time.timers,
    log,
    onChanged: (session) => told.push(session),
  });
  return { keeper, asked, told, lines, time };
};

const MANY_TURNS = 40;

/** Lets happen whatever waits for nothing but its turn. */
export const turns = async (): Promise<void> => {
  for (let turn = 0; turn < MANY_TURNS; turn += 1) await Promise.resolve();
};

/** One that is open, with token 1. */
export const leadOpenSession = async (change: Partial<Grant> = {}, manner: Manner = {}) => {
  const led = leadSession(manner);
  const opening = led.keeper.signIn(entered);
  led.asked.signIn[0]?.answer(yes(grantOf(1, change)));
  await turns();
  led.asked.whoIs[0]?.answer(yes('adm'));
  await opening;
  led.told.length = 0;
  return led;
};
