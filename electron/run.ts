import { contract } from '../shared/ipc/contract';
import type { Translate } from '../shared/words/keys';
import { compose, type Keyturn } from './compose';
import { electronBus } from './ipc/electron-bus';
import { register } from './ipc/register';
import { applyTheme, currentBackdrop } from './shell/appearance';
import { showMenu } from './shell/menu';
import type { UiScheme } from './shell/ui-scheme';
import type { MainWindow } from './shell/window';

interface Run {
  readonly dataFolder: string;
  readonly window: MainWindow;
  readonly page: UiScheme;
  readonly words: () => Promise<Translate>;
  readonly onComposed: (keyturn: Keyturn) => void;
}

/** All that the window can be made without. Its page is held back until it can be answered, so it never meets half an app. */
export const run = async ({ dataFolder, window, page, words, onComposed }: Run): Promise<void> => {
  const keyturn = compose({
    dataFolder,
    applyTheme,
    sendToWindow: (channel, payload) => {
      window.send(channel, payload);
    },
  });
  onComposed(keyturn);
  await keyturn.start();

  const { log, settings, windowMemory, handlers, goTo } = keyturn;
  const theme = () => settings().theme;
  applyTheme(theme());
  window.place({
    remembered: windowMemory.remembered(),
    backdrop: currentBackdrop(theme()),
    onMoved: windowMemory.moved,
  });
  register({ bus: electronBus, contract, handlers, trusts: (caller) => window.isSenderOf(caller), log });
  page.showIn(theme);
  await window.shown;
  showMenu({ t: await words(), isMac: process.platform === 'darwin', window, goTo });
};
