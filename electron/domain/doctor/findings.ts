import type { CheckResult } from '../../../shared/doctor';
import type { Finding } from '../../../shared/finder';
import type { Failure } from '../../../shared/ipc/reply';
import type { Fault, Shown } from '../../../shared/trust';
import type { Answered } from '../ports';
import type { Greeting, Sounding } from './doctor-ports';

type Of<S extends CheckResult['state']> = Omit<Extract<CheckResult, { state: S }>, 'check' | 'host'>;

/** What one check has come to, wherever it was made. */
export type Outcome = Of<'passed'> | Of<'not-checked'> | Of<'problem'>;

export const passed = (code: Of<'passed'>['code'], detail = ''): Outcome => ({
  state: 'passed',
  code,
  detail,
});
export const notChecked = (code: Of<'not-checked'>['code']): Outcome => ({
  state: 'not-checked',
  code,
  detail: '',
});
export const problem = (code: Of<'problem'>['code'], detail = ''): Outcome => ({
  state: 'problem',
  code,
  detail,
});

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The system's own word for what happened, where there is one. */
export const wordOf = ({ code, detail }: Failure): string => detail ?? code;

const ofFault: Readonly<Record<Fault, (shown: Shown) => Outcome>> = {
  'issuer-missing': ({ missingIssuer }) => problem('issuer-missing', missingIssuer ?? ''),
  'self-signed': ({ certificate }) => problem('self-signed', certificate.name),
  'wrong-name': ({ certificate }) => problem('wrong-name', certificate.name),
  expired: ({ certificate }) => problem('expired', dayOf(certificate.validTo)),
  'not-yet-valid': ({ certificate }) => problem('not-yet-valid', dayOf(certificate.validFrom)),
  revoked: ({ certificate }) => problem('revoked', certificate.issuer),
  other: ({ certificate }) => problem('certificate-other', certificate.name),
};

/** The worst that is wrong with it, in the order in which one would mend it. */
const WORST: readonly Fault[] = [
  'revoked',
  'expired',
  'not-yet-valid',
  'wrong-name',
  'self-signed',
  'issuer-missing',
  'other',
];

export const ofCertificate = (shown: Shown): Outcome => {
  const { certificate, faults, verdict, isTrustedBySystem } = shown;
  if (verdict === 'changed') return problem('certificate-changed', certificate.issuer);
  if (verdict === 'trusted') return passed(isTrustedBySystem ? 'certificate' : 'pinned', certificate.issuer);
  const worst = WORST.find((fault) => faults.includes(fault)) ?? 'other';
  return ofFault[worst](shown);
};

/** A code is good for thirty seconds, and for the one before and after it at most servers. */
const HARMLESS_MS = 60_000;

export const ofGreeting = (greeted: Answered<Greeting>, now: number): Outcome => {
  if (!greeted.ok || greeted.value.time === undefined) return notChecked('no-date');
  const seconds = String(Math.round(Math.abs(greeted.value.time - now) / 1000));
  const isHarmless = Math.abs(greeted.value.time - now) <= HARMLESS_MS;
  return isHarmless ? passed('clock', seconds) : problem('clock', seconds);
};

export const ofFinding = (finding: Finding): Outcome => {
  switch (finding.state) {
    case 'vault':
      return finding.isHealthy ? passed('vault') : problem('unwell');
    case 'platform':
      return passed('tenant');
    case 'elsewhere':
      return finding.instead === null ? problem('page') : problem('folder', finding.instead);
    case 'unreachable':
    case 'untrusted':
      return problem('silent', finding.state);
  }
};

type Named = 'services' | 'sign-in';

export const ofSounding = (named: Named, sounding: Sounding): Outcome => {
  switch (sounding.kind) {
    case 'as-expected':
      return passed(named);
    case 'page':
      return problem(`${named}-page`);
    case 'absent':
      return problem(`${named}-other`, 'HTTP 404');
    case 'failed': {
      const { code } = sounding.failure;
      if (code === 'web-services-off') return problem('services-off');
      if (code === 'server-busy') return problem('busy', wordOf(sounding.failure));
      return problem(`${named}-other`, wordOf(sounding.failure));
    }
  }
};

const CLOUD = /(?:^|\.)secretservercloud\.[a-z.]+$/u;

/** Only somebody who wants to sign in by it misses the folder. */
export const ofWindows = (sounding: Sounding, name: string, isWanted: boolean): Outcome => {
  if (sounding.kind === 'as-expected') return passed('windows');
  if (!isWanted) return notChecked(CLOUD.test(name) ? 'windows-cloud' : 'windows-absent');
  if (sounding.kind === 'failed') return problem('windows-other', wordOf(sounding.failure));
  return problem('windows-absent');
};
