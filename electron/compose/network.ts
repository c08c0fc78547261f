import type { Publish } from '../../shared/ipc/channel';
import type { KeyturnContract } from '../../shared/ipc/contract';
import type { NoticeBoard } from '../domain/notices';
import { createProxyUsers, type ProxyUsers } from '../domain/network/proxy-users';
import type { Line, Log } from '../domain/ports';
import { createTrustKeeper, type TrustKeeper } from '../domain/trust/trust-keeper';
import { failureOfNetworkName } from '../secret-server/network-names';
import { certificatesDocument } from '../storage/documents';
import { createCertificateLook } from '../system/certificate-look';
import { systemClipboard } from '../system/clipboard';
import { systemClock } from '../system/clock';
import { createNetLine } from '../system/net-transport';
import { systemTimers } from '../system/timers';
import { createVaultPartition } from '../system/vault-partition';

/** As much as can be told to the page. */
const LONGEST_HOST = 300;

interface NetworkSurroundings {
  readonly dataFolder: string;
  readonly publish: Publish<KeyturnContract>;
  readonly notices: NoticeBoard;
  readonly log: Log;
}

export interface Network {
  readonly line: Line;
  readonly trust: TrustKeeper;
  readonly proxyUsers: ProxyUsers;
}

/** The way to a server, and who may be at its other end: neither goes without the other. */
export const composeNetwork = ({ dataFolder, publish, notices, log }: NetworkSurroundings): Network => {
  const proxyUsers = createProxyUsers({
    onAsked: (host, isRefused) => {
      publish('network', 'proxyAsked', { host: host.slice(0, LONGEST_HOST), isRefused });
    },
  });
  const partition = createVaultPartition({
    ready: () => trust.ready(),
    judge: (host, presented) => trust.judge(host, presented),
  });
  const trust = createTrustKeeper({
    document: certificatesDocument(dataFolder),
    look: createCertificateLook({ timers: systemTimers, failureOf: failureOfNetworkName, proxyUsers }),
    clock: systemClock,
    clipboard: systemClipboard,
    log,
    onLoaded: (found) => {
      notices.tell('certificates.json', found);
    },
    onDecided: partition.renew,
    onChanged: (pins) => {
      publish('trust', 'changed', pins);
    },
  });
  const line = createNetLine({
    sessionFor: partition.sessionFor,
    takeFor: partition.takeFor,
    proxyUsers,
  });
  return { line, trust, proxyUsers };
};
