import {
  SIZE_FOR,
  takesSize,
  TICKET_SERVERS,
  type KeySize,
  type TicketServer,
} from '../../../shared/ticket-key-servers';
import type { Translate } from '../../../shared/words/keys';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** So long hours are what people count in. */
const MOST_HOURS = 48 * HOUR;

/** How long ago something was, as short as a badge has room for. */
export const ageInWords = (t: Translate, ms: number): string => {
  if (ms < HOUR) return t('ticketKeys.age.minutes', { count: Math.max(1, Math.floor(ms / MINUTE)) });
  if (ms < MOST_HOURS) return t('ticketKeys.age.hours', { count: Math.floor(ms / HOUR) });
  return t('ticketKeys.age.days', { count: Math.floor(ms / DAY) });
};

/** Four and four: eight digits in one are hard to compare by eye. */
export const spaced = (shortName: string): string => `${shortName.slice(0, 4)} ${shortName.slice(4)}`;

/** What is called by its own name anywhere. */
export const SERVER_NAMES: Readonly<Record<TicketServer, string>> = {
  nginx: 'nginx',
  haproxy: 'HAProxy',
  envoy: 'Envoy',
  apache: 'Apache',
  node: 'Node',
  go: 'Go',
};

/** All of them, each with why keys of this length are none for it. */
export const serversFor = (t: Translate, size: KeySize) =>
  TICKET_SERVERS.map((value) => ({
    value,
    label: SERVER_NAMES[value],
    unavailable: takesSize(value, size)
      ? undefined
      : t('ticketKeys.export.unfit', { takes: SIZE_FOR[value], has: size }),
  }));
