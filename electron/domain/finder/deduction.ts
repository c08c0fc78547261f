import type { Finding } from '../../../shared/finder';
import type { FailureCode } from '../../../shared/ipc/reply';
import type { Health } from '../ports';

/** What is to be done with what came so far: ask at one more address, or say what stands there. */
export type Deduction =
  { readonly ask: string; readonly finding?: never } | { readonly ask?: never; readonly finding: Finding };

interface Step {
  readonly ask: string;
  readonly means: (isHealthy: boolean) => Finding;
}

/** Where the site lies as a rule, and where it is forgotten as a rule. */
const USUAL_FOLDER = '/SecretServer';
const USUAL_FOLDER_AT_END = /\/secretserver$/iu;
const HOST = /^https?:\/\/[^/]+/u;
/** Tenants of the platform have names below these; there is no Secret Server in a folder of one. */
const PLATFORM = /\.delinea\.(?:app|com)$/u;

const hostPartOf = (base: string): string => HOST.exec(base)?.[0] ?? base;

const nearby = (base: string): readonly Step[] => {
  const host = hostPartOf(base);
  if (USUAL_FOLDER_AT_END.test(base) || PLATFORM.test(host.replace(/:\d+$/u, ''))) return [];
  const instead = `${host}${USUAL_FOLDER}`;
  const means = (): Finding => ({ state: 'elsewhere', server: base, instead });
  return [{ ask: `${instead}/api/v1/healthcheck`, means }];
};

/**
 * Other programs than a platform have a `/health`, too: beside a forgotten folder, that of whatever runs at the root of the
 * host says nothing.
 */
const stepsFrom = (base: string): readonly Step[] => {
  const vault: Step = {
    ask: `${base}/api/v1/healthcheck`,
    means: (isHealthy) => ({ state: 'vault', server: base, isHealthy }),
  };
  const platform: Step = { ask: `${base}/health`, means: () => ({ state: 'platform', server: base }) };
  const others = nearby(base);
  return base === hostPartOf(base) ? [vault, ...others, platform] : [vault, platform, ...others];
};

const UNTRUSTED: readonly FailureCode[] = ['certificate-untrusted', 'certificate-changed'];

const unreached = (base: string, { failure }: Extract<Health, { kind: 'nothing' }>): Finding => ({
  state: UNTRUSTED.includes(failure.code) ? 'untrusted' : 'unreachable',
  server: base,
});

/** `came` are the answers so far, in the order of what was asked. */
export const deduce = (base: string, came: readonly Health[]): Deduction => {
  const [first] = came;
  // Whoever does not answer at one address will not at another one of the same host.
  if (first?.kind === 'nothing') return { finding: unreached(base, first) };

  const steps = stepsFrom(base);
  const last = came.at(-1);
  const step = steps[came.length - 1];
  if (step && last?.kind === 'tells') return { finding: step.means(last.isHealthy) };

  const next = steps[came.length];
  return next ? { ask: next.ask } : { finding: { state: 'elsewhere', server: base, instead: null } };
};
