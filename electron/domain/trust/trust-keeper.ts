import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { Pin, Shown } from '../../../shared/trust';
import type { CertificateLook, Clipboard, Clock, Presented } from '../ports';
import { settleAddress } from '../session/server-address';
import { createPins, type Pins, type PinsDeps } from './pins';
import { createSeen } from './seen';
import { canBeTrusted, judge, type Verdict } from './verdict';

interface TrustKeeperDeps extends PinsDeps {
  readonly look: CertificateLook;
  readonly clock: Clock;
  readonly clipboard: Clipboard;
}

export interface TrustKeeper {
  /** Once it is known what is trusted: before, nothing can be judged. */
  readonly ready: () => Promise<void>;
  /** What to do about a certificate that this host presents. It is remembered, so that it can be shown. */
  readonly judge: (host: string, presented: Presented) => Verdict['kind'];
  readonly look: (server: string) => Promise<Reply<Shown>>;
  readonly seen: (server: string) => Promise<Reply<Shown | null>>;
  readonly trust: (server: string, sha256: string) => Promise<Reply<Pins>>;
  readonly forget: (host: string) => Promise<Reply<Pins>>;
  readonly list: () => Promise<Reply<Pins>>;
  readonly copyFingerprint: (sha256: string) => Promise<true>;
}

/** As programs print it that show certificates: what is copied is there to be compared. */
const writtenOut = (sha256: string): string => sha256.toUpperCase().replace(/..(?=.)/gu, '$&:');

/** As in an address that has been put right. Without encryption there is no certificate. */
const hostOf = (typed: string): Reply<string> => {
  const address = settleAddress(typed);
  if (!address.ok) return address;
  const host = /^https:\/\/(?<host>[^/]+)/u.exec(address.value)?.groups?.['host'];
  return host === undefined ? fail('no-certificate') : succeed(host);
};

const shown = (host: string, presented: Presented, { kind, faults, pin }: Verdict): Shown => ({
  host,
  certificate: presented.certificate,
  verdict: kind,
  faults,
  isTrustedBySystem: presented.refusal === undefined,
  missingIssuer: faults.includes('issuer-missing') ? presented.lastIssuer : null,
  pin: pin ?? null,
  canBeTrusted: canBeTrusted(faults),
});

/** Holds what the user trusts beyond what the system does: a certificate for a server, and no more than that. */
export const createTrustKeeper = (deps: TrustKeeperDeps): TrustKeeper => {
  const { look, clock } = deps;
  const seen = createSeen();
  const pins = createPins(deps);

  const verdictOn = (host: string, presented: Presented) => judge(presented, pins.of(host), clock.now());

  const pinFor = (host: string, sha256: string): Reply<Pin> => {
    const presented = seen.find(host, sha256);
    if (!presented) return fail('certificate-unseen');
    const { faults } = verdictOn(host, presented);
    if (!canBeTrusted(faults)) return fail('certificate-untrusted');
    return succeed({ host, certificate: presented.certificate, since: clock.now(), faults });
  };

  return {
    ready: pins.ready,
    judge: (host, presented) => {
      seen.add(host, presented);
      return verdictOn(host, presented).kind;
    },
    look: async (server) => {
      const host = hostOf(server);
      if (!host.ok) return host;
      await pins.ready();
      const presented = await look.at(`https://${host.value}`);
      if (!presented.ok) return presented;
      seen.add(host.value, presented.value);
      return succeed(shown(host.value, presented.value, verdictOn(host.value, presented.value)));
    },
    seen: async (server) => {
      const host = hostOf(server);
      if (!host.ok) return host;
      await pins.ready();
      const presented = seen.last(host.value);
      return succeed(presented ? shown(host.value, presented, verdictOn(host.value, presented)) : null);
    },
    trust: async (server, sha256) => {
      const host = hostOf(server);
      return host.ok ? pins.change(host.value, () => pinFor(host.value, sha256)) : host;
    },
    forget: (host) => pins.change(host, () => succeed(undefined)),
    list: async () => {
      await pins.ready();
      return succeed(pins.all());
    },
    copyFingerprint: async (sha256) => {
      await deps.clipboard.write(writtenOut(sha256));
      return true;
    },
  };
};
