import type { Notification } from '../domain/tray/warnings';

interface Heard {
  /** What a click on the notification itself is called, where that is said. */
  readonly openLabel: () => string;
  /** Its button was pressed. */
  readonly onAct: () => void;
  /** It was clicked. */
  readonly onOpen: () => void;
}

/** Where notifications appear: one at a time, the next in the place of the one before. */
export type Notifying = (heard: Heard) => {
  readonly show: (notification: Notification) => void;
  readonly takeAway: () => void;
  readonly stop: () => void;
};
