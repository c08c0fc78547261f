/** The vault's own time: it runs with the real one and can be moved ahead. Everything that waits, waits on it. */
export interface Clock {
  now(): number;
  /** Runs everything that falls due on the way, in order, each at its own time. */
  advance(ms: number): void;
  /** @returns a function that calls it off */
  after(ms: number, work: () => void): () => void;
  stop(): void;
}

interface Appointment {
  readonly at: number;
  readonly work: () => void;
}

const LONGEST_TIMER = 2 ** 31 - 1;

export function createClock(startAt?: number): Clock {
  let ahead = startAt === undefined ? 0 : startAt - Date.now();
  let appointments: Appointment[] = [];
  let timer: NodeJS.Timeout | undefined;

  const now = (): number => Date.now() + ahead;

  const runDue = (until: number): void => {
    for (let next = appointments[0]; next !== undefined && next.at <= until; next = appointments[0]) {
      appointments = appointments.slice(1);
      if (next.at > now()) ahead += next.at - now();
      next.work();
    }
  };

  const wait = (): void => {
    clearTimeout(timer);
    const next = appointments[0];
    if (next === undefined) return;
    const ms = Math.min(Math.max(next.at - now(), 0), LONGEST_TIMER);
    // It does not keep the process alive: the server does that.
    timer = setTimeout(() => {
      runDue(now());
      wait();
    }, ms).unref();
  };

  return {
    now,
    advance: (ms) => {
      const until = now() + ms;
      runDue(until);
      if (until > now()) ahead += until - now();
      wait();
    },
    after: (ms, work) => {
      const appointment = { at: now() + ms, work };
      appointments = [...appointments, appointment].sort((one, other) => one.at - other.at);
      wait();
      return () => {
        appointments = appointments.filter((each) => each !== appointment);
        wait();
      };
    },
    stop: () => {
      clearTimeout(timer);
      appointments = [];
    },
  };
}
