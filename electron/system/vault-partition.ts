import { session, type Request, type Session } from 'electron';
import type { Lane } from '../domain/network/lane';
import { createSeats, type Seats } from '../domain/network/seats';
import type { Presented } from '../domain/ports';
import { readCertificate } from './read-certificate';

const ACCEPT = 0;
const AS_THE_SYSTEM_SAYS = -3;
/** net::ERR_CERT_INVALID */
const UNREADABLE = -207;
/** net::ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN, which nothing else brings about for a server like this. */
const CHANGED = -150;

const MOST_ISSUERS = 10;

interface Judge {
  readonly ready: () => Promise<void>;
  readonly judge: (host: string, presented: Presented) => 'trusted' | 'untrusted' | 'changed';
}

type OnceLane = Exclude<Lane, 'questions'>;

interface Made {
  readonly partition: Session;
  readonly ready: Promise<Session>;
}

/** A session without connections, until it is given back. */
interface Taken {
  readonly session: Session;
  readonly giveBack: () => void;
}

export interface VaultPartition {
  /** Where requests to this address are made. */
  readonly sessionFor: (url: string) => Promise<Session>;
  /**
   * Where whatever may go out only once is sent to this address, each in a session that nobody else uses meanwhile. For a
   * request that goes out over a connection that was there before, used or not, is sent again by Chromium, whatever it asks
   * for, when that connection turns out to be gone.
   */
  readonly takeFor: (url: string, lane: OnceLane) => Promise<Taken>;
  /** What was decided about this host is asked anew, and no connection outlives it. */
  readonly renew: (host: string) => void;
}

const issuersOf = ({ certificate }: Request): readonly string[] => {
  const issuers: string[] = [];
  // The last one has no issuer, though its type says that each has one.
  let each = certificate as Request['certificate'] | undefined;
  while (each && issuers.length < MOST_ISSUERS) {
    issuers.push(each.issuerName);
    each = each.issuerCert;
  }
  return issuers;
};

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/gu, '');

/** What a server presents; undefined when nobody can read it. */
export const presentedIn = (request: Request): Presented | undefined =>
  readCertificate({
    leaf: request.certificate.data,
    issuers: issuersOf(request),
    hostname: bare(request.hostname),
    refusal: request.errorCode === 0 ? undefined : request.verificationResult,
  });

/** A session of its own, in memory: what a server sets here reaches no page, no disk and no other part of the app. */
export const createPartition = (name: string): Session => {
  const partition = session.fromPartition(name, { cache: false });
  partition.setSSLConfig({ minVersion: 'tls1.2' });
  // Without a language nothing is fetched to check spelling with: a session does so by itself, and from elsewhere.
  partition.setSpellCheckerLanguages([]);
  return partition;
};

const answerTo = (request: Request, host: string, { judge }: Judge): number => {
  const presented = presentedIn(request);
  if (!presented) return UNREADABLE;
  const isTrustedBySystem = request.errorCode === 0;
  switch (judge(host, presented)) {
    case 'trusted':
      return isTrustedBySystem ? AS_THE_SYSTEM_SAYS : ACCEPT;
    case 'changed':
      return CHANGED;
    case 'untrusted':
      return isTrustedBySystem ? UNREADABLE : request.errorCode;
  }
};

/** As many orders go out at once as a run may have under way; of grants none may overtake another. */
const SEATS: Readonly<Record<OnceLane, number>> = { orders: 8, grants: 1 };
const keyOf = (host: string, lane: Lane | ''): string => `${host} ${lane}`;

/**
 * Each server has a session to itself, and a new one once anything else is thought of its certificate. For a session keeps
 * to what it was told of a certificate once, for half an hour, whatever it is told afterwards; and it is told of a host, but
 * not of its port.
 */
const createSessions = (judge: Judge) => {
  /** By host and lane, and where there is more than one of a lane, by seat. */
  const made = new Map<string, Made>();
  let count = 0;

  const make = (address: string, key: string): Made => {
    const { host, hostname } = new URL(address);
    count += 1;
    const partition = createPartition(`secret-server-${count}`);
    partition.setCertificateVerifyProc((request, answer) => {
      // A proxy may show a certificate, too: nobody but the system decides about that.
      const isServer = bare(request.hostname) === bare(hostname);
      const result = isServer ? answerTo(request, host, judge) : AS_THE_SYSTEM_SAYS;
      answer(result);
      const isRefused = result !== ACCEPT && result !== AS_THE_SYSTEM_SAYS;
      // Whatever is refused is looked at anew the next time.
      if (isRefused && made.get(key)?.partition === partition) made.delete(key);
    });
    // A session that was made just now does not know its proxy yet, and would go without: it is asked for it first.
    return { partition, ready: partition.resolveProxy(address).then(() => partition) };
  };

  return {
    at: async (address: string, key: string): Promise<Session> => {
      await judge.ready();
      const one = made.get(key) ?? make(address, key);
      made.set(key, one);
      return one.ready;
    },
    forgetAll: (host: string) => {
      for (const [key, { partition }] of made) {
        if (!key.startsWith(keyOf(host, ''))) continue;
        made.delete(key);
        partition.closeAllConnections().catch(() => undefined);
      }
    },
  };
};

/** Connections are closed as soon as a session was used, so that whoever comes next need not wait for it. */
const createClearing = () => {
  const cleared = new WeakMap<Session, Promise<void>>();
  const clear = (session: Session): Promise<void> => {
    const done = session.closeAllConnections();
    cleared.set(session, done);
    done.catch(() => cleared.delete(session));
    return done;
  };
  return {
    begin: (session: Session) => {
      clear(session).catch(() => undefined);
    },
    done: (session: Session): Promise<void> => cleared.get(session) ?? clear(session),
  };
};

export const createVaultPartition = (judge: Judge): VaultPartition => {
  const sessions = createSessions(judge);
  const clearing = createClearing();
  const seats = new Map<string, Seats>();

  const seatsIn = (lane: OnceLane, key: string): Seats => {
    const known = seats.get(key) ?? createSeats(SEATS[lane]);
    seats.set(key, known);
    return known;
  };

  return {
    sessionFor: (address) => sessions.at(address, keyOf(new URL(address).host, 'questions')),
    takeFor: async (address, lane) => {
      const key = keyOf(new URL(address).host, lane);
      const seat = await seatsIn(lane, key).take();
      try {
        const session = await sessions.at(address, `${key} ${seat.number}`);
        await clearing.done(session);
        let isBack = false;
        const giveBack = () => {
          if (isBack) return;
          isBack = true;
          clearing.begin(session);
          seat.leave();
        };
        return { session, giveBack };
      } catch (problem) {
        seat.leave();
        throw problem;
      }
    },
    renew: sessions.forgetAll,
  };
};
