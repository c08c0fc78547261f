import type { Selection } from '../../domain/clipboard/clipboard-ports';
import { openX, type XConnection } from './connection';
import type { Display } from './display';
import { atomOf, numbers, request } from './requests';
import { createTaking } from './taking';

export interface XSelections {
  /** Undefined for what is too long to be anything of ours. Fails once the signal comes, and is answered later then. */
  readonly read: (selection: Selection, signal: AbortSignal) => Promise<string | undefined>;
  /** Whether whoever has made this window owns it: then nobody else is waited for. */
  readonly isOf: (selection: Selection, window: number, signal: AbortSignal) => Promise<boolean>;
  readonly close: () => void;
}

const OPCODE = { createWindow: 1, getSelectionOwner: 23, convert: 24 };
const PRIMARY = 1;
const INPUT_ONLY = 2;
const SELECTION_NOTIFY = 31;
const WINDOW_EVENTS = 0x800;
const PROPERTY_CHANGE = 0x400000;
const NONE = 0;
/** An answer that comes late is not taken for one to a newer question. */
const PLACES = 4;
const NOBODY_ANSWERS = 'nobody answers on this desktop';

/** A window that nobody sees, of one dot: what is asked for is put down there. */
const makeWindow = (x: XConnection): number => {
  const [oneByOne, noBorder] = [0x00010001, INPUT_ONLY << 16];
  x.send(
    request(
      OPCODE.createWindow,
      0,
      numbers(x.id, x.root, 0, oneByOne, noBorder, 0, WINDOW_EVENTS, PROPERTY_CHANGE),
    ),
  );
  return x.id;
};

interface Question {
  readonly owner: number;
  readonly text: Promise<string | undefined>;
  /** How long whoever asked first would wait. */
  readonly signal: AbortSignal;
}

/** Asks whoever owns a selection, once: who has not answered yet is not asked again. */
const createAsking = async (x: XConnection) => {
  const window = makeWindow(x);
  const [clipboard, utf8, inPieces] = [
    await atomOf(x, 'CLIPBOARD'),
    await atomOf(x, 'UTF8_STRING'),
    await atomOf(x, 'INCR'),
  ];
  const places: number[] = [];
  for (let place = 0; place < PLACES; place += 1) places.push(await atomOf(x, `KEYTURN_LOOK_${place}`));
  const open = new Map<number, Question>();
  let asked = 0;

  const takeUp = createTaking(x, { window, inPieces });

  const ask = async (selection: number): Promise<string | undefined> => {
    asked += 1;
    const place = places[asked % PLACES] ?? NONE;
    const answer = x.heard((event) => {
      const isIt = ((event[0] ?? 0) & 0x7f) === SELECTION_NOTIFY && event.readUInt32LE(12) === selection;
      return isIt && [place, NONE].includes(event.readUInt32LE(20));
    });
    x.send(request(OPCODE.convert, 0, numbers(window, selection, utf8, place, 0)));
    return (await answer).readUInt32LE(20) === NONE ? '' : takeUp(place);
  };

  const ownerOf = async (name: Selection) => {
    const selection = name === 'primary' ? PRIMARY : clipboard;
    const reply = await x.ask(request(OPCODE.getSelectionOwner, 0, numbers(selection)));
    return { selection, owner: reply.readUInt32LE(8) };
  };

  return {
    isOf: async (name: Selection, other: number): Promise<boolean> => {
      const { owner } = await ownerOf(name);
      return owner !== NONE && (owner | x.ownPart) === (other | x.ownPart);
    },
    read: async (name: Selection, signal: AbortSignal): Promise<string | undefined> => {
      const { selection, owner } = await ownerOf(name);
      if (owner === NONE) return '';
      const before = open.get(selection);
      if (before?.owner === owner) {
        // Whoever has kept one waiting keeps nobody else waiting before he is heard of again.
        if (before.signal.aborted) throw new Error(NOBODY_ANSWERS);
        return before.text;
      }
      const question = { owner, signal, text: ask(selection) };
      open.set(selection, question);
      const forget = () => {
        if (open.get(selection) === question) open.delete(selection);
      };
      question.text.then(forget, forget);
      return question.text;
    },
  };
};

type Asking = Awaited<ReturnType<typeof createAsking>>;

interface Opened extends Asking {
  readonly x: XConnection;
}

const until = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const giveUp = () => {
      reject(new Error(NOBODY_ANSWERS));
    };
    signal.addEventListener('abort', giveUp, { once: true });
    work.then(resolve, reject);
    if (signal.aborted) giveUp();
  });

/**
 * What an X11 desktop holds, asked for beside Chromium: that would stand still, and with it the whole app, until whoever
 * owns it has answered, which a program that hangs never does. The connection stays: a program that wakes up again and
 * answers a window that has gone away may break over it.
 */
export const createXSelections = (display: () => Promise<Display>): XSelections => {
  let opened: Promise<Opened> | undefined;
  let now: Opened | undefined;

  const open = async (): Promise<Opened> => {
    const x = await openX(await display());
    now = { x, ...(await createAsking(x)) };
    return now;
  };
  const connection = (): Promise<Opened> => {
    if (opened && !now?.x.isOver()) return opened;
    now = undefined;
    opened = open();
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };

  return {
    read: (selection, signal) => {
      const reading = async () => (await connection()).read(selection, signal);
      return until(signal, reading());
    },
    isOf: (selection, window, signal) => {
      const looking = async () => (await connection()).isOf(selection, window);
      return until(signal, looking());
    },
    close: () => {
      now?.x.close();
    },
  };
};
