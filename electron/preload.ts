import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { channelName, type Unsubscribe } from '../shared/ipc/channel';
import { fail } from '../shared/ipc/reply';
import { outline } from '../shared/ipc/outline';

const ask = (channel: string) => (input?: unknown) =>
  // What cannot even be sent is answered like everything else: as a value.
  ipcRenderer.invoke(channel, input).catch(() => fail('unanswered'));

const follow =
  (channel: string) =>
  (listener: (payload: unknown) => void): Unsubscribe => {
    const relay = (_event: IpcRendererEvent, payload: unknown) => {
      listener(payload);
    };
    ipcRenderer.on(channel, relay);
    return () => {
      ipcRenderer.off(channel, relay);
    };
  };

const verbOf = (feature: string, name: string, kind: 'call' | 'event'): [string, unknown] => {
  const channel = channelName(feature, name);
  if (kind === 'call') return [name, ask(channel)];
  return [`on${name.charAt(0).toUpperCase()}${name.slice(1)}`, follow(channel)];
};

const client = Object.fromEntries(
  Object.entries(outline).map(([feature, channels]) => [
    feature,
    Object.fromEntries(Object.entries(channels).map(([name, kind]) => verbOf(feature, name, kind))),
  ]),
);

contextBridge.exposeInMainWorld('keyturn', client);
