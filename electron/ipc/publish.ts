import * as z from 'zod/mini';
import { channelName, type Contract, type Publish } from '../../shared/ipc/channel';

/** Sends declared events only, each parsed first, so that no undeclared field reaches a page. */
export const createPublish =
  <C extends Contract>(contract: C, send: (channel: string, payload: unknown) => void): Publish<C> =>
  (feature, name, payload) => {
    const spec = contract[feature]?.[name as string];
    if (spec?.kind !== 'event') return;
    send(channelName(String(feature), String(name)), z.parse(spec.payload, payload));
  };
