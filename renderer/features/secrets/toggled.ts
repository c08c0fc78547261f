import { LIST_COLUMNS } from '../../../shared/choices';
import type { ListColumn } from '../../../shared/settings';

/** The same ones with this one, or without it where it was among them; always in one order. */
export const toggled = (columns: readonly ListColumn[], column: ListColumn): readonly ListColumn[] =>
  LIST_COLUMNS.filter((each) => (each === column) !== columns.includes(each));
