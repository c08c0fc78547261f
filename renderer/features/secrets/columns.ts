import type { ListedSecret } from '../../../shared/secrets';
import type { ListColumn } from '../../../shared/settings';
import type { Translate } from '../../../shared/words/keys';
import { formatDate, type DateStyle } from '../../app/dates';

/** What of the user's wishes the list depends on. */
export interface ListColumns {
  readonly chosen: readonly ListColumn[];
  /** One that was not shown shall be, or the other way round. */
  readonly onToggle: (column: ListColumn) => void;
  readonly dates: DateStyle;
}

/** As wide as this a window has room for the columns of a list beside an opened secret. */
export const ROOM_FOR_COLUMNS = '(width >= 1500px)';

const WIDTHS: Readonly<Record<ListColumn, string>> = {
  template: 'minmax(0, 2fr)',
  folder: 'minmax(0, 2fr)',
  heartbeat: 'minmax(0, 2fr)',
  'last-used': 'minmax(0, 1.2fr)',
  expires: 'minmax(0, 1.2fr)',
};

/** Head and rows are told the same, so that they stand one below the other. */
export const tracksOf = (columns: readonly ListColumn[]): string =>
  ['minmax(0, 3fr)', ...columns.map((column) => WIDTHS[column])].join(' ');

export interface CellWords {
  readonly t: Translate;
  readonly dates: DateStyle;
}

/** A server writes times by its own clock, without a zone. They come as if that were UTC: only its parts tell the day that was written. */
const dayOf = (written: number): Date => {
  const date = new Date(written);
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
};

const WRITERS: Readonly<Record<ListColumn, (secret: ListedSecret, words: CellWords) => string>> = {
  template: ({ template }) => template,
  folder: ({ folder, path }, { t }) => path ?? (folder === null ? '' : t('secrets.cell.notTold')),
  heartbeat: ({ heartbeat }, { t }) => (heartbeat === null ? '' : t(`secrets.heartbeat.${heartbeat}`)),
  'last-used': ({ lastUsed }, { t, dates }) =>
    lastUsed === null ? t('secrets.cell.notTold') : formatDate(dayOf(lastUsed), dates),
  expires: ({ daysLeft }, { t }) => {
    if (daysLeft === null) return t('secrets.cell.never');
    return daysLeft <= 0 ? t('secrets.status.expired') : t('secrets.cell.inDays', { count: daysLeft });
  },
};

/** What stands in a column. What its server has not told is said not to be told. */
export const cellOf = (column: ListColumn, secret: ListedSecret, words: CellWords): string =>
  WRITERS[column](secret, words);
