import { describe, expect, it } from 'vitest';
import { createClipboardMarks } from './clipboard-marks';
import { systemRandom } from './random';

const MEGABYTES = 8 * 1024 * 1024;

describe('the mark of what is found on a clipboard', () => {
  it('is that of our text when it is our text, also as Windows gives it back', () => {
    const { markOf, markOfFound } = createClipboardMarks(systemRandom);
    const ours = markOf('s3cret\n\n');
    expect(markOfFound('s3cret\n\n')).toBe(ours);
    expect(markOfFound('s3cret\r\n\r\n')).toBe(ours);
    expect(markOfFound('s3cret')).not.toBe(ours);
  });

  it('is not worked out of megabytes that cannot be ours', () => {
    const { markOf, markOfFound } = createClipboardMarks(systemRandom);
    const ours = markOf('s3cret');
    const found = ['a', 'b'].map((sign) => markOfFound(sign.repeat(MEGABYTES)));
    expect(new Set(found).size).toBe(1);
    expect(found).not.toContain(ours);
  });

  it('is that of our text however long ours is', () => {
    const { markOf, markOfFound } = createClipboardMarks(systemRandom);
    const long = 'a'.repeat(MEGABYTES);
    const ours = markOf(long);
    markOf('short');
    expect(markOfFound(long)).toBe(ours);
  });

  it('says nothing of the text to whoever has it in another run', () => {
    const [one, other] = [createClipboardMarks(systemRandom), createClipboardMarks(systemRandom)];
    expect(one.markOf('s3cret')).not.toBe(other.markOf('s3cret'));
  });
});
