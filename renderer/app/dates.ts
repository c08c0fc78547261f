import type { DateFormat } from '../../shared/settings';
import { usableLocale } from '../../shared/locale';

export interface DateStyle {
  readonly format: DateFormat;
  readonly locale: string;
}

const partsOf = (date: Date, locale: string) => {
  const parts = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).formatToParts(date);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  const types = parts.map(({ type }) => type);
  const isDayFirst = types.indexOf('day') < types.indexOf('month');
  const own = isDayFirst ? parts.map(({ value }) => value).join('') : undefined;
  return { day: part('day'), month: part('month'), year: part('year'), own };
};

const isoDay = (date: Date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((number, index) => String(number).padStart(index === 0 ? 4 : 2, '0'))
    .join('-');

const write: Readonly<Record<DateFormat, (date: Date, locale: string) => string>> = {
  system: (date, locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(date),
  iso: isoDay,
  // The month is a word, so that no reader can take the day for the month.
  'day-first': (date, locale) => {
    const { day, month, year, own } = partsOf(date, locale);
    // Who writes the day first anyway has signs of his own for it, such as the dot after it in German.
    return own ?? `${day} ${month} ${year}`;
  },
  'month-first': (date, locale) => {
    const { day, month, year } = partsOf(date, locale);
    return `${month} ${day}, ${year}`;
  },
};

/** A time of day, and the day with it where that is not today. */
export const formatMoment = (date: Date, locale: string): string => {
  const isToday = date.toDateString() === new Date().toDateString();
  const style: Intl.DateTimeFormatOptions = isToday
    ? { timeStyle: 'short' }
    : { timeStyle: 'short', dateStyle: 'medium' };
  return new Intl.DateTimeFormat(usableLocale(locale), style).format(date);
};

/** A time of day as the system writes it. */
export const formatTime = (date: Date, locale: string): string =>
  new Intl.DateTimeFormat(usableLocale(locale), { timeStyle: 'short' }).format(date);

/** The same with its seconds, for a list: what writes it is made once. */
export const timeWriter = (locale: string): ((date: Date) => string) => {
  const times = new Intl.DateTimeFormat(usableLocale(locale), { timeStyle: 'medium' });
  return (date) => times.format(date);
};

/** A day as the user wants days written. */
export const formatDate = (date: Date, { format, locale }: DateStyle): string =>
  write[format](date, usableLocale(locale));

/**
 * What stands in a field for a day, or for a day and a time, with the month as a word: such a field is written as the system writes
 * days, whatever language is spoken here, and the fourth of March could be taken for the third of April. Nothing while it is not whole.
 */
export const typedInWords = (typed: string, locale: string): string | undefined => {
  const hasTime = typed.includes('T');
  const date = new Date(hasTime ? typed : `${typed}T00:00`);
  if (Number.isNaN(date.getTime())) return undefined;
  const style: Intl.DateTimeFormatOptions = hasTime
    ? { dateStyle: 'long', timeStyle: 'short' }
    : { dateStyle: 'full' };
  return new Intl.DateTimeFormat(usableLocale(locale), style).format(date);
};
