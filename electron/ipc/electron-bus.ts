import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { callsOf, type Outline } from '../../shared/ipc/channel';
import type { Bus, Caller } from './register';

const callerOf = (event: IpcMainInvokeEvent): Caller => {
  const frame = event.senderFrame;
  return {
    window: event.sender.id,
    // A frame that is gone by now has no address, and nobody without an address is trusted.
    isMainFrame: frame?.parent === null,
    url: frame?.url ?? '',
  };
};

type Answer = Parameters<Bus['handle']>[1];

export interface EarlyBus extends Bus {
  /** From now on there is an answer to every call. */
  readonly open: () => void;
  readonly isOpen: () => boolean;
}

/**
 * The only user of ipcMain: nothing listens that was not declared in the contract. It does so from the first moment, since
 * the page may come up sooner than what answers it: whatever is asked until then is answered once that is there.
 */
export const createElectronBus = (outline: Outline): EarlyBus => {
  const answers = new Map<string, Answer>();
  let isOpen = false;
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  for (const { channel } of callsOf(outline)) {
    ipcMain.handle(channel, async (event, ...args: unknown[]) => {
      const caller = callerOf(event);
      await opened;
      return answers.get(channel)?.(caller, args);
    });
  }
  return {
    handle: (channel, answer) => {
      answers.set(channel, answer);
    },
    open: () => {
      isOpen = true;
      open();
    },
    isOpen: () => isOpen,
  };
};
