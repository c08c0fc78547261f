import { send, type Exchange, type Handle } from '../http/server';
import type { Vault } from '../vault';
import { perform, type Scene } from './deeds';
import type { Mischief } from './mischief';
import type { Headers, OpenRecord, Recorder } from './recorder';

/** The first part of the path of every control route. */
export const CONTROL = 'practice';

export interface Tools {
  readonly vault: Vault;
  readonly recorder: Recorder;
  readonly mischief: Mischief;
}

function sceneOf(vault: Vault, exchange: Exchange, record: OpenRecord): Scene {
  return {
    vault,
    exchange,
    handle: async () => {
      const answer = await exchange.answer();
      record.handled(answer.status);
      return answer;
    },
    tell: (answer) => {
      record.told(answer.status);
      send(exchange, answer);
    },
  };
}

/** Writes down every request but those of the control routes, and lets happen to it what was planned. */
export function createGate({ vault, recorder, mischief }: Tools): Handle {
  return async (exchange) => {
    const { arrival } = exchange;
    if (!exchange.isOutside && arrival.segments[0]?.toLowerCase() === CONTROL) {
      send(exchange, await exchange.answer());
      return;
    }
    const record = recorder.record(arrival, exchange.request.headers as Headers, vault.clock.now());
    const scene = sceneOf(vault, exchange, record);
    const deed = mischief.take(arrival.method, record.path);
    if (deed !== undefined) await perform(scene, deed);
    else scene.tell(await scene.handle());
  };
}
