import type { Finding } from '../../../shared/finder';
import type { Translate } from '../../../shared/words/keys';

const hostOf = (server: string): string => (URL.canParse(server) ? new URL(server).host : server);

/** One sentence on what stands at an address. */
export const findingText = (t: Translate, finding: Finding): string => {
  const host = hostOf(finding.server);
  switch (finding.state) {
    case 'vault':
      return t(finding.isHealthy ? 'address.found' : 'address.unwell');
    case 'elsewhere':
      return t(finding.instead === null ? 'address.notHere' : 'address.elsewhere');
    case 'platform':
    case 'unreachable':
    case 'untrusted':
      return t(`address.${finding.state}`, { host });
  }
};
