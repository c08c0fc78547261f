import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { countOf, OPEN_FILES, openFilesOf, type OpenFiles } from './open-files';

export type Counts = Readonly<Record<string, number>>;

/** In bytes. What programs share in files belongs to nobody: its share changes with whoever else runs. */
export interface Memory {
  readonly own: number;
  readonly all: number;
}

export interface Census {
  readonly counts: Counts;
  /** Those of the main process. */
  readonly files: OpenFiles;
  readonly memory: Memory;
  /** What each process has for itself, and of the main process what of that is known by name. */
  readonly shares: Readonly<Record<string, number>>;
}

interface Ground {
  readonly app: ElectronApplication;
  /** Undefined where the page has been ended from outside: nobody can be asked about it any more. */
  readonly page: Page | undefined;
}

interface WithCollector {
  soakCollects?: (how: object) => void;
}

/**
 * Whatever nobody holds on to is gone after that, and so are its listeners and timers; and the room that it had is given
 * back to the system, which else happens whenever nothing is done for a while: half of the heap, or none of it.
 */
const collect = (app: ElectronApplication): Promise<void> =>
  app.evaluate(() => {
    const world = globalThis as WithCollector;
    if (!world.soakCollects) {
      process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc');
      world.soakCollects = process.getBuiltinModule('node:vm').runInNewContext('gc') as (how: object) => void;
    }
    world.soakCollects({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  });

const inMain = (app: ElectronApplication): Promise<Counts> =>
  app.evaluate(({ app: electron, BrowserWindow, ipcMain, webContents, ...more }) => {
    const windows = BrowserWindow.getAllWindows();
    const contents = webContents.getAllWebContents();
    const { nativeTheme, powerMonitor, screen, session } = more;
    const emitters = [electron, ipcMain, nativeTheme, powerMonitor, screen, session.defaultSession, process];
    const listeners = ([...emitters, ...windows, ...contents] as NodeJS.EventEmitter[]).flatMap((emitter) =>
      emitter.eventNames().map((name) => emitter.listenerCount(name)),
    );
    const resources = process.getActiveResourcesInfo();
    return {
      windows: windows.length,
      pages: contents.length,
      processes: electron.getAppMetrics().length,
      listeners: listeners.reduce((sum, each) => sum + each, 0),
      timers: resources.filter((each) => each === 'Timeout' || each === 'Immediate').length,
      'other resources': resources.filter((each) => each !== 'Timeout' && each !== 'Immediate').length,
    };
  });

const PAGE_HEAP = 'heap of the page';

const ASKED: Readonly<Record<string, string>> = {
  JSEventListeners: 'listeners of the page',
  Nodes: 'nodes of the page',
  Documents: 'documents of the page',
  JSHeapUsedSize: PAGE_HEAP,
};

const inPage = async (page: Page): Promise<Counts> => {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  await client.send('Performance.enable');
  const { metrics } = await client.send('Performance.getMetrics');
  await client.detach();
  return Object.fromEntries(
    metrics.flatMap(({ name, value }) => (ASKED[name] === undefined ? [] : [[ASKED[name], value]])),
  );
};

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

const bytesIn = (text: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(?<kilobytes>\\d+) kB$`, 'mu').exec(text)?.groups?.['kilobytes'] ?? 0) *
  1024;

/** Only root sees into a process of the sandbox; how much it has for itself the system tells everybody. */
const memoryOf = (pid: number): Memory => {
  const seen = textOf(`/proc/${pid}/smaps_rollup`);
  if (seen !== '') {
    const own = bytesIn(seen, 'Pss_Anon') + bytesIn(seen, 'Pss_Shmem');
    return { own, all: bytesIn(seen, 'Pss') };
  }
  const told = textOf(`/proc/${pid}/status`);
  const own = bytesIn(told, 'RssAnon');
  return { own, all: own };
};

interface Process {
  readonly pid: number;
  readonly name: string;
}

const processesOf = (app: ElectronApplication): Promise<readonly Process[]> =>
  app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ pid, type, name }) => ({ pid, name: name ?? type })),
  );

const heapOf = (app: ElectronApplication): Promise<Readonly<Record<string, number>>> =>
  app.evaluate(() => {
    const { heapUsed, heapTotal, external } = process.memoryUsage();
    return { 'heap in use': heapUsed, 'heap held': heapTotal, 'outside the heap': external };
  });

const take = async ({ app, page }: Ground): Promise<Census> => {
  await collect(app);
  const { [PAGE_HEAP]: heapOfPage = 0, ...ofPage } = page ? await inPage(page) : {};
  const counts = await inMain(app);
  const heap = await heapOf(app);
  const processes = await processesOf(app);
  const memories = processes.map(({ pid }) => memoryOf(pid));
  const shares: Record<string, number> = {};
  for (const [at, { name }] of processes.entries()) {
    shares[name] = (shares[name] ?? 0) + (memories[at]?.own ?? 0);
  }
  const files = openFilesOf(app.process().pid ?? 0);
  return {
    counts: { ...counts, ...ofPage, [OPEN_FILES]: countOf(files) },
    files,
    memory: {
      own: memories.reduce((sum, { own }) => sum + own, 0),
      all: memories.reduce((sum, { all }) => sum + all, 0),
    },
    shares: { ...shares, ...heap, ...(page && { [PAGE_HEAP]: heapOfPage }) },
  };
};

const isNoMore = (now: Counts, before: Counts): boolean =>
  Object.entries(now).every(([name, count]) => count <= (before[name] ?? 0));

interface Waiting {
  readonly before: Census | undefined;
  /** For so long it may not fall any more. Chromium keeps for five seconds what it has drawn a screen on, in case another one comes. */
  readonly restMs: number;
}

/**
 * Once it has come to rest: what is on its way out is not counted. It has until the limit to come down to what was
 * there before; without that, to stop changing.
 */
export const census = async (ground: Ground, { before, restMs }: Waiting): Promise<Census> => {
  let last = await take(ground);
  let lowest = { own: last.memory.own, at: performance.now() };
  const isAtRest = async () => {
    const now = await take(ground);
    const { own } = now.memory;
    if (own < lowest.own * 0.998) lowest = { own, at: performance.now() };
    const isSteady = own <= lowest.own * 1.005 && performance.now() - lowest.at >= restMs;
    const isSo = isNoMore(now.counts, (before ?? last).counts) && isSteady;
    last = now;
    return isSo;
  };
  await expect
    .poll(isAtRest, { timeout: 20_000 + 2 * restMs })
    .toBe(true)
    // Then it is counted as it is, and whoever judges it says what is too much.
    .catch(() => undefined);
  return last;
};
