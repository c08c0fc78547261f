import { usableLocale } from '../../../shared/locale';

export const clockTime = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(usableLocale(locale), {
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  } as const).format(at);

export const dayAndTime = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(usableLocale(locale), {
    ...{ dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' },
  } as const).format(at);
