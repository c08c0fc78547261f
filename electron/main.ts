import { app, Menu, session } from 'electron';
import { join } from 'node:path';
import { outline } from '../shared/ipc/outline';
import { wantedAtStart } from './domain/start/wanted';
import type { Keyturn } from './compose';
import { createElectronBus } from './ipc/electron-bus';
import { followCalls } from './shell/called-with';
import { takeDataFolder } from './shell/data-folder';
import { firstTheme, startsInTray } from './shell/first-theme';
import { hardenApp, hardenUiSession } from './shell/hardening';
import { catchTheUnforeseen } from './shell/last-resort';
import { followLifecycle } from './shell/lifecycle';
import { openWindow } from './shell/open-window';
import { obey } from './shell/obey';
import { declareUiScheme, serveUi } from './shell/ui-scheme';
import type { MainWindow } from './shell/window';

/** Read in when they are needed: the window is there sooner without them. */
const words = async () => (await import('./shell/words')).loadWords();

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
  const known = () => keyturn;
  const calls = followCalls();
  const wanted = wantedAtStart(process.argv);
  let isQuickWanted = wanted.quick;
  const { isQuitting } = followLifecycle({
    raise: () => window?.raise(),
    onCommand: (command) => {
      if (command === 'quick' && !keyturn) isQuickWanted = true;
      else obey(command, { window, keyturn });
    },
    onCalled: calls.later,
    stop: async () => keyturn?.stop(),
    onQuitting: lastResort.leave,
  });

  const theme = firstTheme(dataFolder);
  const isUnseen = wanted.window ? Promise.resolve(false) : startsInTray(dataFolder);
  const open = async (): Promise<void> => {
    const bus = createElectronBus(outline);
    await app.whenReady();
    const page = serveUi({
      session: session.defaultSession,
      folder: join(app.getAppPath(), 'out', 'app', 'renderer'),
      firstTheme: theme,
    });
    const hardened = hardenUiSession(session.defaultSession);
    const opened = openWindow({ known, isQuitting, words });
    window = opened;
    await hardened;
    const loaded = (await isUnseen) ? opened.beginUnseen() : opened.load();
    // Its process runs the page's script while all that it will ask for is read in here: not before, as that would hold the page up.
    await Promise.race([page.served, loaded]);
    const { run } = await import('./run');
    await run({
      bus,
      dataFolder,
      window: opened,
      page,
      words,
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

const start = takeDataFolder();
if (start.as === 'first') boot(start.folder);
else if (start.as === 'refused') {
  import('./shell/refused-start')
    .then(async ({ refuseToStart }) => refuseToStart(start.refusal, await words()))
    .catch(lastResort.end);
}
// The second start hands its arguments to the first and leaves; the first raises its window.
else app.exit(0);
