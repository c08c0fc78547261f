import { Message, MessageType, sessionBus } from '@jellybrick/dbus-next';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { isInstalled } from './installed';

export const BUS_MISSING = 'needs: apt-get install -y --no-install-recommends dbus';
export const hasSessionBus = process.platform === 'linux' && isInstalled('dbus-run-session');

export interface Called {
  readonly destination: string;
  readonly path: string;
  readonly iface: string;
  readonly member: string;
  readonly signature?: string;
  readonly body?: readonly unknown[];
}

/** A name on the bus, and what it answers: a signature with what goes in it; undefined for what it does not know. */
export interface Spoken {
  readonly name: string;
  readonly answer: (message: Message) => readonly [signature: string, ...body: unknown[]] | undefined;
}

export interface SessionBus {
  readonly env: Readonly<Record<string, string>>;
  readonly call: (called: Called) => Promise<readonly unknown[]>;
  readonly emit: (signal: Omit<Called, 'destination'>) => void;
  readonly own: (spoken: Spoken) => Promise<() => Promise<void>>;
  readonly stop: () => Promise<void>;
}

const PRINTS_ADDRESS = 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec cat';

/** A bus that no other story is on. It ends with its last program, which ends when nobody speaks to it any more. */
export const startSessionBus = async (): Promise<SessionBus> => {
  const daemon = spawn('dbus-run-session', ['--', 'sh', '-c', PRINTS_ADDRESS], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = once(daemon, 'exit');
  const [address] = (await once(createInterface(daemon.stdout), 'line')) as [string];
  const bus = sessionBus({ busAddress: address });
  await once(bus, 'connect');
  const spoken = new Set<Spoken>();

  bus.addMethodHandler((message: Message) => {
    if (message.type !== MessageType.METHOD_CALL) return false;
    for (const { answer } of spoken) {
      const said = answer(message);
      if (said === undefined) continue;
      const [signature, ...body] = said;
      bus.send(Message.newMethodReturn(message, signature, body));
      return true;
    }
    return false;
  });

  return {
    env: { DBUS_SESSION_BUS_ADDRESS: address },
    call: async ({ destination, path, iface, member, signature = '', body = [] }) => {
      const message = { destination, path, interface: iface, member, signature, body: [...body] };
      return (await bus.call(new Message(message)))?.body ?? [];
    },
    emit: ({ path, iface, member, signature = '', body = [] }) => {
      bus.send(Message.newSignal(path, iface, member, signature, [...body]));
    },
    own: async (each) => {
      spoken.add(each);
      await bus.requestName(each.name, 0);
      return async () => {
        await bus.releaseName(each.name);
        spoken.delete(each);
      };
    },
    stop: async () => {
      bus.disconnect();
      daemon.stdin.end();
      await ended;
    },
  };
};
