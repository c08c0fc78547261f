import type { ClipboardBoard, Selection } from './clipboard-ports';

export interface Swept {
  readonly cleared: readonly string[];
  /** Still there. */
  readonly stayed: readonly string[];
  /** One of the clipboards could not be looked at: any of them may be there. */
  readonly isUnsure: boolean;
}

interface Look {
  readonly mark: string | undefined;
  readonly outcome: 'not-ours' | 'cleared' | 'stayed' | 'unknown';
}

const lookAt = async (
  board: ClipboardBoard,
  selection: Selection,
  ours: readonly string[],
): Promise<Look> => {
  let mark: string | undefined;
  try {
    mark = await board.held(selection);
    // What others have put there is theirs, and stays.
    if (!ours.includes(mark)) return { mark, outcome: 'not-ours' };
    await board.clear(selection);
    return { mark, outcome: (await board.held(selection)) === mark ? 'stayed' : 'cleared' };
  } catch {
    return { mark, outcome: 'unknown' };
  }
};

/** Takes these off each clipboard that holds one of them, and looks whether it worked. Nothing is put in their place. */
export const sweep = async (
  board: ClipboardBoard,
  ours: readonly string[],
  selections: readonly Selection[] = board.selections,
): Promise<Swept> => {
  const looks: Look[] = [];
  for (const selection of selections) looks.push(await lookAt(board, selection, ours));

  const marksOf = (wanted: Look['outcome']) =>
    looks.flatMap(({ mark, outcome }) => (outcome === wanted && mark !== undefined ? [mark] : []));
  const isUnsure = looks.some(({ mark, outcome }) => outcome === 'unknown' && mark === undefined);
  return {
    cleared: marksOf('cleared'),
    stayed: [...marksOf('stayed'), ...marksOf('unknown')],
    isUnsure,
  };
};
