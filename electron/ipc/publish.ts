import * as z from 'zod/mini';
import { channelName, type ChannelsOf, type Contract, type Publish } from '../../shared/ipc/channel';

interface Listener {
  /** What is told before anybody has asked for anything is in the first answer. */
  readonly isThere: () => boolean;
  readonly send: (channel: string, payload: unknown) => void;
}

/** Sends declared events only, each parsed first, so that no undeclared field reaches a page. */
export const createPublish = <C extends Contract>(
  channelsOf: ChannelsOf<C>,
  { isThere, send }: Listener,
): Publish<C> => {
  const known = new Map<keyof C, C[keyof C]>();
  const waiting = new Map<keyof C, (() => void)[]>();

  const sendNow = (feature: keyof C, name: PropertyKey, payload: unknown): void => {
    const spec = known.get(feature)?.[name as string];
    if (spec?.kind === 'event')
      send(channelName(String(feature), String(name)), z.parse(spec.payload, payload));
  };

  return (feature, name, payload) => {
    if (!isThere()) return;
    const tell = () => {
      sendNow(feature, name, payload);
    };
    if (known.has(feature)) {
      tell();
      return;
    }
    const line = waiting.get(feature);
    if (line) {
      line.push(tell);
      return;
    }
    waiting.set(feature, [tell]);
    const deliver = (channels: C[keyof C]): void => {
      known.set(feature, channels);
      for (const each of waiting.get(feature) ?? []) each();
      waiting.delete(feature);
    };
    channelsOf[feature]().then(deliver, (cause: unknown) => {
      throw new Error('the channels of a feature cannot be read in', { cause });
    });
  };
};
