import type { CheckResult, Examination } from '../../../../shared/doctor';
import type { Finding } from '../../../../shared/finder';
import { fail, succeed } from '../../../../shared/ipc/reply';
import type { SystemProxy } from '../../../../shared/network';
import type { Shown } from '../../../../shared/trust';
import { createLedTime } from '../../session/testing/led-time';
import type { Instruments, Sounding, Soundings } from '../doctor-ports';
import { createSignInDoctor } from '../sign-in-doctor';

export const SITE = 'https://vault.corp.example/SecretServer';
const EXPECTED: Sounding = { kind: 'as-expected' };

export const shownCertificate = (change: Partial<Shown> = {}): Shown => ({
  host: 'vault.corp.example',
  certificate: {
    name: 'vault.corp.example',
    issuer: 'Corp CA',
    validFrom: Date.UTC(2026, 0, 1),
    validTo: Date.UTC(2027, 0, 1),
    sha256: 'ab'.repeat(32),
  },
  verdict: 'trusted',
  faults: [],
  isTrustedBySystem: true,
  missingIssuer: null,
  pin: null,
  canBeTrusted: true,
  ...change,
});

type WithoutServer<F> = F extends Finding ? Omit<F, 'server'> : never;

export interface World {
  readonly instruments?: Partial<Instruments>;
  readonly soundings?: Partial<Soundings>;
  readonly finding?: WithoutServer<Finding>;
}

/** A doctor in a world in which all is well, but for what a test says; the clock and the timers are in its hands. */
export const leadDoctor = ({ instruments, soundings, finding }: World = {}) => {
  const time = createLedTime();
  const told: Examination[] = [];
  const asked: string[] = [];
  const noting = <T>(name: string, answer: T) => {
    return () => {
      asked.push(name);
      return Promise.resolve(answer);
    };
  };
  const found = { state: 'vault', isHealthy: true, ...finding, server: SITE } as Finding;
  const doctor = createSignInDoctor({
    timers: time.timers,
    clock: time.clock,
    finder: { look: noting('finder', succeed(found)), stop: () => undefined },
    instruments: {
      lookUp: noting('lookUp', succeed(['192.0.2.7'])),
      proxyFor: noting<SystemProxy>('proxyFor', { kind: 'none' }),
      reach: noting('reach', succeed(true as const)),
      certificate: noting('certificate', succeed(shownCertificate())),
      ...instruments,
    },
    soundings: {
      greet: noting('greet', succeed({ time: time.clock.now() + 2_000 })),
      services: noting('services', EXPECTED),
      tokens: noting('tokens', EXPECTED),
      clientTokens: noting('clientTokens', EXPECTED),
      windows: noting('windows', EXPECTED),
      ...soundings,
    },
    onChanged: (examination) => told.push(examination),
  });
  return { doctor, told, asked, time };
};

/** Runs it to the end and gives what came of each check. */
export const examine = async (world: World = {}, server = SITE, byWindows = false) => {
  const { doctor, asked } = leadDoctor(world);
  const reply = await doctor.run({ server, byWindows });
  if (!reply.ok) throw new Error(`no examination: ${reply.failure.code}`);
  const { results } = reply.value;
  const of = (check: CheckResult['check']) => {
    const result = results.find((each) => each.check === check);
    if (!result || result.state === 'running') return undefined;
    return `${result.state} ${result.code}${result.detail === '' ? '' : `: ${result.detail}`}`;
  };
  return { of, asked, results };
};

export const failing = (code: Parameters<typeof fail>[0], detail?: string) => () =>
  Promise.resolve(fail(code, detail));
