/** Asked again while it is still at it, it gives `busy` at once: a page gone bad covers nobody's screen with boxes. */
export const oneAtATime = <A extends readonly unknown[], T>(
  ask: (...asked: A) => Promise<T>,
  busy: T,
): ((...asked: A) => Promise<T>) => {
  let isAsking = false;
  return async (...asked) => {
    if (isAsking) return busy;
    isAsking = true;
    try {
      return await ask(...asked);
    } finally {
      isAsking = false;
    }
  };
};
