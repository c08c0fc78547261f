import { HEARTBEATS } from '../../shared/heartbeats';
import type { Translate } from '../../shared/words/keys';

/** What a heartbeat came to. A word of the server that nobody has written down has no words of ours. */
export const heartbeatText = (t: Translate, word: string | null): string | undefined => {
  const known = HEARTBEATS.find((each) => each === word);
  return known && t(`secrets.heartbeat.${known}`);
};
