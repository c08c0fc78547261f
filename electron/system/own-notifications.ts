import { Notification } from 'electron';
import type { Notifying } from './notifying';

/** Where Electron can give a notification a button: on Windows and on a Mac. */
export const createOwnNotifications: Notifying = ({ onAct, onOpen }) => {
  let shown: Notification | undefined;
  const takeAway = () => {
    shown?.close();
    shown = undefined;
  };
  return {
    show: ({ title, text, act }) => {
      takeAway();
      if (!Notification.isSupported()) return;
      const actions = act === null ? [] : [{ type: 'button', text: act } as const];
      shown = new Notification({ title, body: text, actions });
      shown.on('click', onOpen);
      shown.on('action', onAct);
      shown.show();
    },
    takeAway,
    stop: takeAway,
  };
};
