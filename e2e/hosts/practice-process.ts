import type { ElectronApplication } from '@playwright/test';
import { createConnection } from 'node:net';

const SERVICE = 'Keyturn practice vault';

/** The numbers of the processes that the app has for practice vaults, as the app itself counts them. */
export const practiceProcesses = ({ app }: { readonly app: ElectronApplication }): Promise<number[]> =>
  app.evaluate(
    ({ app: main }, name) =>
      main
        .getAppMetrics()
        .filter((metric) => metric.name === name || metric.serviceName === name)
        .map(({ pid }) => pid),
    SERVICE,
  );

/** As a system does that runs out of memory. */
export const endPractice = async (keyturn: { readonly app: ElectronApplication }): Promise<void> => {
  for (const pid of await practiceProcesses(keyturn)) process.kill(pid, 'SIGKILL');
};

type Overhearing = typeof globalThis & { overheard?: unknown };

/** From inside the main process, where the token is made: nobody else could tell whether it is found elsewhere. */
export const overhearToken = ({ app }: { readonly app: ElectronApplication }): Promise<void> =>
  app.evaluate(({ utilityProcess }) => {
    const fork = utilityProcess.fork.bind(utilityProcess);
    utilityProcess.fork = (...how) => {
      const child = fork(...how);
      const post = child.postMessage.bind(child);
      child.postMessage = (message: { control?: unknown }) => {
        (globalThis as Overhearing).overheard = message.control;
        post(message);
      };
      return child;
    };
  });

export const overheardToken = async ({ app }: { readonly app: ElectronApplication }): Promise<string> =>
  String(await app.evaluate(() => (globalThis as Overhearing).overheard));

export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Whether anybody answers at the port of this address. */
export const isListening = (url: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port: Number(new URL(url).port) });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
