import { app, session } from 'electron';
import { join } from 'node:path';
import { contract } from '../shared/ipc/contract';
import { compose, loadWords } from './compose';
import { electronBus } from './ipc/electron-bus';
import { register } from './ipc/register';
import { applyTheme } from './shell/appearance';
import { hardenApp, hardenUiSession } from './shell/hardening';
import { takeDataFolder } from './shell/data-folder';
import { catchTheUnforeseen } from './shell/last-resort';
import { followLifecycle } from './shell/lifecycle';
import { showMenu } from './shell/menu';
import { openWindow } from './shell/open-window';
import { refuseToStart } from './shell/refused-start';
import { declareUiScheme, serveUi } from './shell/ui-scheme';
import type { MainWindow } from './shell/window';

const lastResort = catchTheUnforeseen({ t: loadWords });

const boot = (dataFolder: string): void => {
  declareUiScheme();
  hardenApp();
  // The browser's own caches stay apart from our files, so that each can be looked at, and cleared, alone.
  app.setPath('sessionData', join(dataFolder, 'browser'));

  let window: MainWindow | undefined;
  const keyturn = compose({
    dataFolder,
    applyTheme,
    sendToWindow: (channel, payload) => window?.send(channel, payload),
  });
  const { log, t, settings, windowMemory, goTo } = keyturn;
  lastResort.logTo(log);
  const { isQuitting } = followLifecycle({ raise: () => window?.raise(), stop: keyturn.stop });

  const open = async (): Promise<void> => {
    await Promise.all([app.whenReady(), keyturn.start()]);
    const theme = () => settings().theme;
    applyTheme(theme());
    serveUi(session.defaultSession, { folder: join(app.getAppPath(), 'out', 'app', 'renderer'), theme });
    const hardened = hardenUiSession(session.defaultSession);
    const opened = openWindow({ settings, memory: windowMemory, isQuitting, log, t });
    window = opened;
    register({
      bus: electronBus,
      contract,
      handlers: keyturn.handlers,
      trusts: (caller) => opened.isSenderOf(caller),
      log,
    });
    await hardened;
    const loaded = opened.load();
    showMenu({ t, isMac: process.platform === 'darwin', window: opened, goTo });
    await loaded;
  };
  open().catch(lastResort.end);
};

const start = takeDataFolder();
if (start.as === 'first') boot(start.folder);
else if (start.as === 'refused') refuseToStart(start.refusal, loadWords()).catch(lastResort.end);
// The second start hands its arguments to the first and leaves; the first raises its window.
else app.exit(0);
