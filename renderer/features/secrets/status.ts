import {
  Check,
  CircleOff,
  Clock,
  KeyRound,
  Lock,
  MessageSquareText,
  RefreshCw,
  Unplug,
  X,
  type LucideIcon,
} from 'lucide-react';
import type { ListedSecret } from '../../../shared/secrets';
import { expiresSoon, hasFailed, isHeldBy } from '../../../shared/standing';
import type { Translate } from '../../../shared/words/keys';

export interface Status {
  readonly words: string;
  readonly tone: 'danger' | 'warn' | 'mine' | 'plain' | 'ok';
  readonly icon: LucideIcon;
}

interface Seen {
  readonly t: Translate;
  readonly secret: ListedSecret;
  /** Who looks. */
  readonly user: string;
}

const ofHeartbeat = ({ t, secret }: Seen): Status | undefined =>
  hasFailed(secret) && secret.heartbeat !== null
    ? { words: t(`secrets.heartbeat.${secret.heartbeat}`), tone: 'danger', icon: X }
    : undefined;

const ofHolding = ({ t, secret, user }: Seen): Status | undefined => {
  const { isCheckedOut, checkedOutBy } = secret;
  if (!isCheckedOut) return undefined;
  if (isHeldBy(secret, user)) return { words: t('secrets.status.yours'), tone: 'mine', icon: KeyRound };
  const words =
    checkedOutBy === null ? t('secrets.status.out') : t('secrets.status.outBy', { user: checkedOutBy });
  return { words, tone: 'plain', icon: Lock };
};

const ofGates = ({ t, secret }: Seen): Status | undefined => {
  if (secret.isDoubleLocked) return { words: t('secrets.status.doubleLock'), tone: 'plain', icon: Lock };
  if (secret.needsApproval) return { words: t('secrets.status.approval'), tone: 'plain', icon: Lock };
  if (!secret.needsComment) return undefined;
  return { words: t('secrets.status.comment'), tone: 'plain', icon: MessageSquareText };
};

const ofTime = ({ t, secret }: Seen): Status | undefined => {
  const { daysLeft } = secret;
  if (daysLeft === null || !expiresSoon(secret)) return undefined;
  if (daysLeft <= 0) return { words: t('secrets.status.expired'), tone: 'warn', icon: Clock };
  return { words: t('secrets.status.expires', { count: daysLeft }), tone: 'warn', icon: Clock };
};

const ofLastTry = ({ t, secret: { heartbeat } }: Seen): Status | undefined => {
  if (heartbeat === 'Success') return { words: t('secrets.heartbeat.Success'), tone: 'ok', icon: Check };
  if (heartbeat !== 'Pending' && heartbeat !== 'Processing') return undefined;
  return { words: t(`secrets.heartbeat.${heartbeat}`), tone: 'plain', icon: RefreshCw };
};

/** The one thing to know first of a secret in a list. */
export const statusOf = (seen: Seen): Status | undefined => {
  const { t, secret } = seen;
  if (!secret.isActive) return { words: t('secrets.status.inactive'), tone: 'plain', icon: CircleOff };
  const failed = ofHeartbeat(seen);
  if (failed) return failed;
  if (secret.isOutOfSync) return { words: t('secrets.status.outOfSync'), tone: 'danger', icon: Unplug };
  return ofHolding(seen) ?? ofGates(seen) ?? ofTime(seen) ?? ofLastTry(seen);
};
