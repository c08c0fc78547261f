import { ipcMain, type IpcMainInvokeEvent } from 'electron';
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

/** The only user of ipcMain: nothing listens that was not declared in the contract. */
export const electronBus: Bus = {
  handle: (channel, answer) => {
    ipcMain.handle(channel, (event, ...args: unknown[]) => answer(callerOf(event), args));
  },
};
