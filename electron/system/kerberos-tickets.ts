import type { SystemAccount } from '../../shared/computer';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const PRINCIPAL = /^\s*(?:Default principal|Principal): *(\S+)\s*$/mu;

/** `11/21/26 19:19:52`, the way in which MIT's program writes it where no language is set. */
const NUMBERS = /\b(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4}) +(\d{1,2}):(\d{2}):(\d{2})\b/gu;
/** `Nov 21 19:19:52 2026`, the way of Heimdal, which macOS has. */
const NAMES = /\b([A-Z][a-z]{2}) +(\d{1,2}) +(\d{1,2}):(\d{2}):(\d{2}) +(\d{4})\b/gu;

const fromNumbers = (found: RegExpMatchArray): Date => {
  const [month = 0, day = 0, year = 0, ...time] = found.slice(1).map(Number);
  const [hours = 0, minutes = 0, seconds = 0] = time;
  return new Date(year < 100 ? 2000 + year : year, month - 1, day, hours, minutes, seconds);
};

const fromNames = ([, month = '', ...rest]: RegExpMatchArray): Date => {
  const [day = 0, hours = 0, minutes = 0, seconds = 0, year = 0] = rest.map(Number);
  return new Date(year, MONTHS.indexOf(month.toLowerCase()), day, hours, minutes, seconds);
};

const timesIn = (line: string): readonly Date[] => [
  ...[...line.matchAll(NUMBERS)].map(fromNumbers),
  ...[...line.matchAll(NAMES)].map(fromNames),
];

/** The ticket by which all others are got: the second time in its line is that of its end. */
const endOf = (output: string): number | undefined => {
  const lines = output.split(/\r?\n/u).filter((line) => /\skrbtgt\//u.test(line));
  const ends = lines.flatMap((line) => timesIn(line)[1]?.getTime() ?? []);
  return ends.length === 0 ? undefined : Math.max(...ends);
};

/** What `klist` says, whoever made it. A ticket that has run out is as good as none. */
export const accountIn = (output: string, now: number): SystemAccount => {
  const principal = PRINCIPAL.exec(output)?.[1];
  if (principal === undefined) return { kind: 'no-ticket' };
  if (output.includes('>>>Expired<<<')) return { kind: 'no-ticket' };
  const endsAt = endOf(output);
  // Tickets that cannot be read are not tickets that are missing.
  if (endsAt === undefined) return { kind: /\skrbtgt\//u.test(output) ? 'unknown' : 'no-ticket' };
  return endsAt > now
    ? { kind: 'ticket', principal: principal.slice(0, 600), endsAt }
    : { kind: 'no-ticket' };
};
