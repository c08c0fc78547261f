import type { Session, SignIn } from '../../../../shared/session';
import type { Answered, Cancel, Credentials, Grant, Log, VaultServer } from '../../ports';
import { createSessionKeeper } from '../session-keeper';
import { createLedTime } from './led-time';

/** A request that a test answers when it likes. */
export interface LedRequest<S, T> {
  readonly address: string;
  readonly sent: S;
  readonly cancel: Cancel;
  readonly answer: (answered: Answered<T>) => void;
  readonly break: (problem: Error) => void;
}

export const entered: SignIn = {
  server: 'https://vault.corp.example/SecretServer/api/v1',
  userName: 'adm',
  password: 'secret-password',
  domain: 'CORP',
  code: '012345',
};
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
}

/** A keeper whose server, clock, timers and log are in the hands of a test. */
export const leadSession = ({ isDeaf = false }: Manner = {}) => {
  const time = createLedTime();
  const told: Session[] = [];
  const lines: string[] = [];
  const asked = {
    signIn: [] as LedRequest<Credentials, Grant>[],
    refresh: [] as LedRequest<string, Grant>[],
    whoIs: [] as LedRequest<string, string>[],
    revoke: [] as LedRequest<string, true>[],
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
    revoke: leading(asked.revoke, address),
  });
  const note = (message: string, facts: object = {}) => {
    lines.push(`${message} ${JSON.stringify(facts)}`);
  };
  const log: Log = { info: note, warn: note, error: note };
  const keeper = createSessionKeeper({
    serverAt,
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
