import { describe, expect, it } from 'vitest';
import { HEARTBEATS } from '../../shared/heartbeats';
import { de } from '../../shared/words/de';
import { createWords } from '../../shared/words/catalogue';
import { heartbeatText } from './heartbeat';

const t = createWords().current();

describe('what a heartbeat came to', () => {
  it.each(HEARTBEATS)('has words for %s, and never shows the code itself', (word) => {
    expect(heartbeatText(t, word)).toMatch(/ /u);
    expect(de.secrets.heartbeat[word]).not.toBe(word);
  });

  it('is left to the server where nobody has written its word down', () => {
    expect(heartbeatText(t, 'Sulking')).toBeUndefined();
    expect(heartbeatText(t, null)).toBeUndefined();
  });
});
