import { app, Menu, session } from 'electron';
import { join } from 'node:path';
import type { Keyturn } from './compose';
import { takeDataFolder } from './shell/data-folder';
import { hardenApp, hardenUiSession } from './shell/hardening';
import { catchTheUnforeseen } from './shell/last-resort';
import { followLifecycle } from './shell/lifecycle';
import { openWindow } from './shell/open-window';
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
  const { isQuitting } = followLifecycle({
    raise: () => window?.raise(),
    stop: async () => keyturn?.stop(),
  });

  const open = async (): Promise<void> => {
    await app.whenReady();
    const page = serveUi(session.defaultSession, join(app.getAppPath(), 'out', 'app', 'renderer'));
    const hardened = hardenUiSession(session.defaultSession);
    const opened = openWindow({ known, isQuitting, words });
    window = opened;
    await hardened;
    const loaded = opened.load();
    // The page's process takes a while to come up: all that it will ask for is read in meanwhile.
    await page.begun;
    const { run } = await import('./run');
    await run({
      dataFolder,
      window: opened,
      page,
      words,
      onComposed: (made) => {
        keyturn = made;
        lastResort.logTo(made.log);
      },
    });
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
