import { expect, type Page } from '@playwright/test';
import { once } from 'node:events';
import type { SignIn } from '../../shared/session';
import type { Rotation } from '../../shared/rotation';
import { endKeyturn, startKeyturn, type Keyturn } from '../hosts/keyturn';
import type { Vault } from '../hosts/vault';
import { changeSettings, givePassphrase, type BridgedWindow } from '../pages/bridge';

export interface Rider {
  readonly page: () => Page;
  /** Starts the app, and has it ready to rotate. */
  readonly mount: () => Promise<void>;
  readonly kill: () => void;
  /** Waits for the end of one that was killed. */
  readonly fallen: () => Promise<void>;
  /** The computer's clock, as far as the app knows, goes ahead. */
  readonly leap: (seconds: number) => Promise<void>;
  /** Signs in where nobody is. */
  readonly enter: () => Promise<void>;
  readonly end: () => Promise<void>;
}

interface RiderParts {
  readonly dataFolder: string;
  readonly vault: Vault;
  /** Hears of every change that the app tells its page of. */
  readonly onTold: (rotation: Rotation) => void;
}

interface MovedClock {
  tortureNow?: () => number;
  torturePassed?: () => number;
}

/**
 * Runs in the main process: what asks for the time from now on is told so much more. Now and then the answer to that is
 * swept away there before it is heard; to say the same once more changes nothing.
 */
const moveClock = (keyturn: Keyturn, aheadMs: number): Promise<void> =>
  expect(() =>
    keyturn.app.evaluate((_, ahead) => {
      const world = globalThis as MovedClock;
      const real = (world.tortureNow ??= Date.now.bind(Date));
      Date.now = () => real() + ahead;
      const passed = (world.torturePassed ??= performance.now.bind(performance));
      performance.now = () => passed() + ahead;
    }, aheadMs),
  ).toPass({ timeout: 10_000 });

const signIn = (page: Page, how: SignIn) =>
  page.evaluate((wanted) => (window as unknown as BridgedWindow).keyturn.session.signIn(wanted), how);

const isSignedIn = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const told = await (window as unknown as BridgedWindow).keyturn.app.snapshot();
    return told.ok && told.value.session.state === 'active';
  });

const listen = async (page: Page, onTold: RiderParts['onTold']): Promise<void> => {
  await page.exposeFunction('tellTorture', onTold);
  await page.evaluate(() => {
    const bridged = window as unknown as BridgedWindow & {
      readonly tellTorture: (rotation: unknown) => Promise<void>;
    };
    bridged.keyturn.rotation.onChanged((rotation) => {
      void bridged.tellTorture(rotation);
    });
  });
};

/** One app on one data folder, which is killed and started again. */
export const createRider = ({ dataFolder, vault, onTold }: RiderParts): Rider => {
  let keyturn: Keyturn | undefined;
  let aheadMs = 0;

  const present = (): Keyturn => {
    if (!keyturn) throw new Error('the app does not run');
    return keyturn;
  };

  let entering: Promise<void> | undefined;

  const enterNow = async () => {
    const { page } = present();
    const { username: userName, password } = vault.user('admin');
    const who = { userName, password, domain: '', code: '' };
    const how = { method: 'credentials', server: vault.url, refreshesAllowed: null, ...who } as const;
    await expect
      .poll(async () => (await isSignedIn(page)) || (await signIn(page, how)).ok, { timeout: 60_000 })
      .toBe(true);
  };

  /** Once for all who want it: another sign-in would call off the first. */
  const enter = async () => {
    entering ??= enterNow();
    try {
      await entering;
    } finally {
      entering = undefined;
    }
  };

  return {
    page: () => present().page,
    mount: async () => {
      keyturn = await startKeyturn(dataFolder, { stepMs: 60_000 });
      // Nobody touches a key for as long as it lasts, and the clock leaps as well.
      await changeSettings(keyturn.page, { lockIdleMinutes: 'never' });
      await moveClock(keyturn, aheadMs);
      await listen(keyturn.page, onTold);
      await enter();
      await givePassphrase(keyturn.page);
    },
    kill: () => {
      present().process.kill('SIGKILL');
    },
    fallen: async () => {
      const { process } = present();
      if (process.exitCode === null && process.signalCode === null) await once(process, 'exit');
    },
    leap: async (seconds) => {
      aheadMs += seconds * 1_000;
      await moveClock(present(), aheadMs);
    },
    enter,
    end: async () => {
      if (keyturn) await endKeyturn(keyturn);
    },
  };
};
