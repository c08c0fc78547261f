import { describe, expect, it } from 'vitest';
import { multipartOf } from './multipart';

const file = (name: string, bytes: Uint8Array) => ({ name, bytes });
const textOf = (body: Uint8Array) => Buffer.from(body).toString('latin1');

describe('a file as a form of parts', () => {
  it('stands in a part called file, with what is said beside it in others', () => {
    const { contentType, body } = multipartOf(file('a.txt', Buffer.from('hello')), { quiet: 'true' });
    const boundary = contentType.replace('multipart/form-data; boundary=', '');
    expect(textOf(body)).toBe(
      [
        `--${boundary}`,
        'Content-Disposition: form-data; name="quiet"',
        '',
        'true',
        `--${boundary}`,
        'Content-Disposition: form-data; name="file"; filename="a.txt"',
        'Content-Type: application/octet-stream',
        '',
        'hello',
        `--${boundary}--`,
        '',
      ].join('\r\n'),
    );
  });

  it('is not ended by what is in it: a boundary that it holds is not taken', () => {
    const { contentType } = multipartOf(file('a', Buffer.from('x')), {});
    const taken = contentType.replace('multipart/form-data; boundary=', '');
    const odd = multipartOf(file('a', Buffer.from(`--${taken}--\r\n`)), {});
    expect(odd.contentType).not.toBe(contentType);
  });

  it('cannot be given a header by its own name', () => {
    const { body } = multipartOf(file('a"\r\nX-Evil: 1\r\n.txt', Buffer.from('x')), {});
    expect(textOf(body)).toContain('filename="a%22%0D%0AX-Evil: 1%0D%0A.txt"');
    expect(textOf(body)).not.toContain('\r\nX-Evil');
  });

  it('takes a piece of a larger buffer for what it is', () => {
    const { body } = multipartOf(file('a', Buffer.from('before hello after').subarray(7, 12)), {});
    expect([textOf(body).includes('hello'), textOf(body).includes('before')]).toEqual([true, false]);
  });
});
