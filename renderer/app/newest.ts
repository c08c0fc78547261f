interface Question {
  readonly number: number;
  readonly eventsBefore: number;
}

/** Decides which of what a snapshot, answers and events say about one value is the newest. */
export interface Newest<T> {
  readonly fromSnapshot: (value: T) => void;
  readonly fromEvent: (value: T) => void;
  readonly ask: () => Question;
  readonly fromAnswer: (question: Question, value: T) => void;
}

/**
 * The main process sends an event for each change, so whatever came as an event is at least as new as a snapshot or an
 * answer asked for before it. Among answers the one to the later question is the newer.
 */
export const createNewest = <T>(take: (value: T) => void): Newest<T> => {
  let events = 0;
  let asked = 0;
  let lastTaken = 0;

  return {
    fromSnapshot: (value) => {
      if (events === 0 && lastTaken === 0) take(value);
    },
    fromEvent: (value) => {
      events += 1;
      take(value);
    },
    ask: () => {
      asked += 1;
      return { number: asked, eventsBefore: events };
    },
    fromAnswer: ({ number, eventsBefore }, value) => {
      if (number < lastTaken || eventsBefore !== events) return;
      lastTaken = number;
      take(value);
    },
  };
};
