import type { ClipboardBoard, Selection } from '../clipboard-ports';

const marked = (text: string): string => Array.from(text, (sign) => sign.codePointAt(0)).join('.');

/** A clipboard that others write to as well, and that fails when a test says so. */
export const createLedBoard = () => {
  const texts: Record<Selection, string> = { clipboard: '', primary: '' };
  const writes: string[] = [];
  const takenOff: string[] = [];
  let broken: 'not' | 'unreadable' | 'unclearable' | 'unwritable' | 'dropping' = 'not';

  const board: ClipboardBoard = {
    selections: ['clipboard', 'primary'],
    canHide: true,
    markOf: marked,
    held: (selection) =>
      broken === 'unreadable'
        ? Promise.reject(new Error('unreadable'))
        : Promise.resolve(marked(texts[selection])),
    write: (text, kept) => {
      if (broken === 'unwritable') return Promise.reject(new Error('unwritable'));
      if (broken === 'dropping') return Promise.resolve();
      texts.clipboard = text;
      writes.push(`${kept} ${text}`);
      return Promise.resolve();
    },
    clear: (selection) => {
      if (broken === 'unclearable') return Promise.resolve();
      takenOff.push(texts[selection]);
      texts[selection] = '';
      return Promise.resolve();
    },
  };

  return {
    board,
    texts,
    writes,
    /** What was cleared away, whoever had put it there. */
    takenOff,
    /** Somebody else copies, or selects. */
    put: (selection: Selection, text: string) => {
      texts[selection] = text;
    },
    become: (how: typeof broken) => {
      broken = how;
    },
  };
};
