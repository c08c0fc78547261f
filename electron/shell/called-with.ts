import { app } from 'electron';

type Take = (given: readonly unknown[]) => void;

export interface CalledWith {
  /** What a later start of the app was told. */
  readonly later: Take;
  /** All that came so far, and from then on whatever comes. */
  readonly takenBy: (take: Take) => void;
}

/** What this start was told, what the system tells later, and what later starts hand over: kept until somebody can take it. */
export const followCalls = (): CalledWith => {
  const waiting: (readonly unknown[])[] = [process.argv];
  let take: Take = (given) => waiting.push(given);
  const later: Take = (given) => {
    take(given);
  };
  // The Mac tells a running app of a link by an event, and starts it with the event on its way.
  app.on('open-url', (event, url) => {
    event.preventDefault();
    later([url]);
  });
  return {
    later,
    takenBy: (taker) => {
      take = taker;
      for (const given of waiting.splice(0)) taker(given);
    },
  };
};
