import type { EventEmitter } from 'node:events';
import { Message, MessageType, sessionBus, systemBus } from '@jellybrick/dbus-next';

export interface DesktopBus {
  /** Rejects where it is refused, and where nobody is there any more to answer. */
  readonly call: (message: Message) => Promise<readonly unknown[]>;
  readonly leave: () => void;
}

const DAEMON = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

interface Heard {
  /** Which signals are meant, each as the bus has it written. */
  readonly rules: readonly string[];
  readonly hear: (signal: Message) => void;
  /** There is nobody to speak to any more. */
  readonly onGone: () => void;
}

const listenTo = (rule: string): Message =>
  new Message({ ...DAEMON, member: 'AddMatch', signature: 's', body: [rule] });

const open = (which: 'session' | 'system'): ReturnType<typeof sessionBus> => {
  if (which === 'system') return systemBus();
  // Without this address the package would look for a bus in places that nobody means.
  if ((process.env['DBUS_SESSION_BUS_ADDRESS'] ?? '') === '') throw new Error('there is no session bus');
  return sessionBus();
};

/** Programs of a Linux desktop speak to each other on it. Rejects where there is none. */
export const openDesktopBus = async (
  which: 'session' | 'system',
  { rules, hear, onGone }: Heard,
): Promise<DesktopBus> => {
  const bus = open(which);
  // Without a listener a bus that goes away would end the app; the package does not declare that it tells so.
  const listened: EventEmitter = bus;
  const hasFailed = new Promise<never>((_, reject) => {
    listened.on('error', (problem: Error) => {
      onGone();
      reject(problem);
    });
  });
  hasFailed.catch(() => undefined);
  bus.on('message', (message) => {
    if (message.type === MessageType.SIGNAL) hear(message);
  });
  const call = async (message: Message): Promise<readonly unknown[]> => {
    const reply = await Promise.race([bus.call(message), hasFailed]);
    return reply?.body ?? [];
  };
  for (const rule of rules) await call(listenTo(rule));
  return {
    call,
    leave: () => {
      bus.disconnect();
    },
  };
};
