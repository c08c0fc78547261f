/** Many may go through at once; who has to be alone waits until they are through, and those after him wait for him. */
export interface Gate {
  readonly together: <R>(work: () => Promise<R>) => Promise<R>;
  readonly alone: <R>(work: () => Promise<R>) => Promise<R>;
}

const settled = (work: Promise<unknown>): Promise<unknown> => work.catch(() => undefined);

export const createGate = (): Gate => {
  const inside = new Set<Promise<unknown>>();
  /** The last of those who are alone; nothing where nobody is. */
  let closedBy: Promise<unknown> | undefined;

  const enter = <R>(work: () => Promise<R>): Promise<R> => {
    const done = closedBy ? closedBy.then(work) : work();
    const passed: Promise<unknown> = settled(done).then(() => inside.delete(passed));
    inside.add(passed);
    return done;
  };

  return {
    together: enter,
    alone: (work) => {
      const before = Promise.all([closedBy, ...inside]);
      const done = before.then(work);
      const closed: Promise<unknown> = settled(done).then(() => {
        if (closedBy === closed) closedBy = undefined;
      });
      closedBy = closed;
      return done;
    },
  };
};
