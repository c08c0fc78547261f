/** One of a few places, until it is given up. */
export interface Seat {
  readonly number: number;
  /** Whoever says so twice has given up no other. */
  readonly leave: () => void;
}

export interface Seats {
  /** The first that is free; where none is, the next that will be, one comer after the other. */
  readonly take: () => Promise<Seat>;
}

export const createSeats = (count: number): Seats => {
  const free = new Set(Array.from({ length: count }, (_, number) => number));
  const waiting: ((seat: Seat) => void)[] = [];

  const seatAt = (number: number): Seat => {
    let isLeft = false;
    return {
      number,
      leave: () => {
        if (isLeft) return;
        isLeft = true;
        const next = waiting.shift();
        if (next) next(seatAt(number));
        else free.add(number);
      },
    };
  };

  return {
    take: () => {
      if (free.size === 0) {
        return new Promise((resolve) => {
          waiting.push(resolve);
        });
      }
      const first = Math.min(...free);
      free.delete(first);
      return Promise.resolve(seatAt(first));
    },
  };
};
