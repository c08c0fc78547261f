import { app, Menu } from 'electron';
import { join } from 'node:path';
import { outline } from '../shared/ipc/outline';
import { wantedAtStart } from './domain/start/wanted';
import type { Keyturn } from './compose';
import { createElectronBus } from './ipc/electron-bus';
import { followCalls } from './shell/called-with';
import { takeDataFolder } from './shell/data-folder';
import { readFirstSettings, type FirstSettings } from './shell/first-settings';
import { hardenApp, hardenUiSession } from './shell/hardening';
import { catchTheUnforeseen } from './shell/last-resort';
import { followLifecycle } from './shell/lifecycle';
import { keepNetworkInProcess } from './shell/network-process';
import { openWindow } from './shell/open-window';
import { obey } from './shell/obey';
import { createSpeech } from './shell/speech';
import { declareUiScheme, serveUi } from './shell/ui-scheme';
import type { MainWindow } from './shell/window';

const speech = createSpeech();
const { words } = speech;

const firstSettings = async (dataFolder: string): Promise<FirstSettings> => {
  const read = await readFirstSettings(dataFolder);
  speech.choose(read.language);
  return read;
};

const lastResort = catchTheUnforeseen({ words });

const boot = (dataFolder: string): void => {
  declareUiScheme();
  hardenApp();
  // The browser's own caches stay apart from our files, so that each can be looked at, and cleared, alone.
  app.setPath('sessionData', join(dataFolder, 'browser'));
  // Ours comes with the words; until then none, and not the one that Electron would make.
  Menu.setApplicationMenu(null);

  let window: MainWindow | undefined;
  let keyturn: Keyturn | undefined;
  const calls = followCalls();
  const wanted = wantedAtStart(process.argv);
  let isQuickWanted = wanted.quick;
  const { isQuitting } = followLifecycle({
    raise: () => window?.raise(),
    isOver: () => window?.isGone() ?? true,
    onCommand: (command) => {
      if (command === 'quick' && !keyturn) isQuickWanted = true;
      else obey(command, { window, keyturn });
    },
    onCalled: calls.later,
    stop: async () => keyturn?.stop(),
    onQuitting: lastResort.leave,
  });

  const settings = firstSettings(dataFolder);
  const open = async (): Promise<void> => {
    const bus = createElectronBus(outline);
    await app.whenReady();
    const page = serveUi({
      folder: join(app.getAppPath(), 'out', 'app', 'renderer'),
      wall: hardenUiSession,
      firstLook: async () => ({ ...(await settings), ...speech.current() }),
    });
    const isUnseen = !wanted.window && (await settings).startsInTray;
    const opened = openWindow({ known: () => keyturn, isQuitting, isUnseen, words });
    window = opened;
    const loaded = isUnseen ? Promise.resolve() : opened.load();
    // Its process runs the page's script while all that it will ask for is read in here: not before, as that would hold the page up.
    await Promise.race([page.served, loaded]);
    const { run } = await import('./run');
    await run({
      bus,
      dataFolder,
      window: opened,
      page,
      speech,
      onComposed: (made) => {
        keyturn = made;
        lastResort.logTo(made.log);
        calls.takenBy(made.links.come);
      },
    });
    if (isQuickWanted) keyturn?.quick.call();
    await loaded;
  };
  open().catch(lastResort.end);
};

keepNetworkInProcess();
const start = takeDataFolder();
if (start.as === 'first') boot(start.folder);
else if (start.as === 'refused') {
  import('./shell/refused-start')
    .then(async ({ refuseToStart }) => refuseToStart(start.refusal, await words()))
    .catch(lastResort.end);
}
// The second start hands its arguments to the first and leaves; the first raises its window.
else app.exit(0);
