/** Runs one piece of work after the other, in the order asked. Each caller hears how its own piece ended. */
export type InTurn = <R>(work: () => Promise<R>) => Promise<R>;

export const createTurns = (): InTurn => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
};
