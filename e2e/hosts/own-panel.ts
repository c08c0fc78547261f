import { test as base } from './own-keyturn';
import { createPanel, type Panel } from './panel';
import { startSessionBus, type SessionBus } from './session-bus';

interface Fixtures {
  readonly bus: SessionBus;
  /** Not there before it is told to appear. */
  readonly panel: Panel;
}

/** For stories of the tray: a bus of their own, with a panel on it. */
export const test = base.extend<Fixtures>({
  bus: async ({}, use) => {
    const bus = await startSessionBus();
    await use(bus);
    await bus.stop();
  },
  panel: async ({ bus }, use) => {
    await use(createPanel(bus));
  },
});
