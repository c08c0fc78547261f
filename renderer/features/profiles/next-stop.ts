/** Where a key leads in a list, if it is one that leads anywhere. The ends are ends: nobody goes round by holding a key. */
export const nextStop = (key: string, at: number, length: number): number | undefined => {
  const places: Readonly<Record<string, number>> = {
    ArrowUp: at - 1,
    ArrowDown: at + 1,
    Home: 0,
    End: length - 1,
  };
  const next = places[key];
  return next === undefined ? undefined : Math.min(Math.max(next, 0), length - 1);
};
