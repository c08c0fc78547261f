import { describe, expect, it } from 'vitest';
import { boundaryOf, parseMultipart } from './multipart';

const parse = (text: string, boundary = 'B'): ReturnType<typeof parseMultipart> =>
  parseMultipart(Buffer.from(text, 'latin1'), boundary);

const part = (head: string, body: string): string => `--B\r\n${head}\r\n\r\n${body}\r\n`;

describe('a multipart body', () => {
  it('gives texts and files, byte for byte', () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)).toString('latin1');
    const body =
      part('Content-Disposition: form-data; name="comment"', 'why') +
      part(
        'Content-Type: a/b\r\ncontent-disposition: form-data; name="file"; filename="a \\"b\\".bin"',
        bytes,
      ) +
      '--B--\r\n';
    const parts = parse(body) ?? [];
    expect(parts.map(({ name, fileName }) => [name, fileName])).toEqual([
      ['comment', undefined],
      ['file', 'a "b".bin'],
    ]);
    expect(parts[1]?.bytes.toString('latin1')).toBe(bytes);
  });

  it('keeps what only looks like a boundary', () => {
    const inside = 'a\r\n--\r\n-B\r\n--';
    expect(
      parse(`${part('Content-Disposition: form-data; name=x', inside)}--B--`)?.[0]?.bytes.toString(),
    ).toBe(inside);
  });

  it('may have no part at all', () => {
    expect(parse('--B--\r\n')).toEqual([]);
  });

  it.each([
    ['', 'nothing'],
    ['--C\r\n\r\n', 'another boundary'],
    [part('Content-Disposition: form-data; name="x"', 'never ended'), 'no end'],
    [`${part('Content-Disposition: form-data', 'nameless')}--B--`, 'a part without a name'],
    ['--B\r\nno head\r\n--B--', 'a part without a body'],
  ])('is refused: %j', (body) => {
    expect(parse(body)).toBeUndefined();
  });

  it('names its boundary with or without quotes', () => {
    expect(boundaryOf('multipart/form-data; boundary=abc')).toBe('abc');
    expect(boundaryOf('multipart/form-data; charset=x; Boundary="a b"')).toBe('a b');
    expect(boundaryOf('multipart/form-data')).toBeUndefined();
  });
});
