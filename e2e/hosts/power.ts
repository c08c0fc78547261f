import type { Keyturn } from './keyturn';

type Told = 'lock-screen' | 'suspend' | 'user-did-resign-active' | 'resume';

/** As the system tells it. */
export const tell = ({ app }: Keyturn, event: Told): Promise<void> =>
  app.evaluate(({ powerMonitor }, name) => {
    (powerMonitor as unknown as NodeJS.EventEmitter).emit(name);
  }, event);

/** How many pages have a process. */
export const pagesAlive = ({ app }: Keyturn): Promise<number> =>
  app.evaluate(({ app: electron }) => electron.getAppMetrics().filter(({ type }) => type === 'Tab').length);
