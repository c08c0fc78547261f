import type { XConnection } from './connection';
import { numbers, request } from './requests';

const DELETE_PROPERTY = 19;
const GET_PROPERTY = 20;
const PROPERTY_NOTIFY = 28;
/** Of a property: it has been put down, and not taken away. */
const NEW = 0;
/** In bytes. What is longer than that is no secret of ours. */
const MOST = 4 * 1024 * 1024;

interface Place {
  readonly window: number;
  /** The kind of what comes in pieces. */
  readonly inPieces: number;
}

/** Takes what somebody has put down; undefined for what is too long for that. */
export const createTaking = (x: XConnection, { window, inPieces }: Place) => {
  /** @param length of what is to come with the answer, in fours of bytes */
  const lookAt = async (place: number, length: number) => {
    const found = await x.ask(request(GET_PROPERTY, 0, numbers(window, place, 0, 0, length)));
    const came = found.subarray(32, 32 + found.readUInt32LE(16));
    return { type: found.readUInt32LE(8), rest: found.readUInt32LE(12), came };
  };
  /** What was put down is taken away at once: every program of the desktop could read it there. */
  const takeAway = (place: number) => {
    x.send(request(DELETE_PROPERTY, 0, numbers(window, place)));
  };
  const nextPiece = (place: number) => {
    const piece = x.heard(
      (event) =>
        ((event[0] ?? 0) & 0x7f) === PROPERTY_NOTIFY && event.readUInt32LE(8) === place && event[16] === NEW,
    );
    piece.catch(() => undefined);
    return piece;
  };

  /** Whoever brings it in pieces waits for each to be taken, and serves nobody else before the last. None of them is read. */
  const takeAll = async (place: number): Promise<void> => {
    for (let isLast = false; !isLast;) {
      const next = nextPiece(place);
      takeAway(place);
      await next;
      isLast = (await lookAt(place, 0)).rest === 0;
    }
    takeAway(place);
  };

  return async (place: number): Promise<string | undefined> => {
    const { type, rest } = await lookAt(place, 0);
    if (type === inPieces) {
      await takeAll(place);
      return undefined;
    }
    const text = rest > MOST ? undefined : (await lookAt(place, Math.ceil(rest / 4))).came.toString('utf8');
    takeAway(place);
    return text;
  };
};
