import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FailureCode } from '../../shared/ipc/reply';
import { codeOf, leadKeys, makeKeys, openKeys, slots, wanted, type LedKeys } from './testing/led-keys';

let led: LedKeys;
beforeEach(async () => {
  led = await leadKeys();
});
afterEach(() => led.end());

const line = (byte: number, size = 80) => Buffer.alloc(size, byte).toString('base64');
const shortName = (byte: number) => Buffer.alloc(4, byte).toString('hex');
const upTo = (count: number) => Array.from({ length: count }, (_, at) => line(at + 1));

/** What editors and shells of Windows make of a text. */
const WRITTEN: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ['by HAProxy itself', (text) => Buffer.from(text)],
  ['with a mark before it', (text) => Buffer.from(`\ufeff${text}`)],
  ['in two bytes a letter', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
];

describe('lines of keys that a server has', () => {
  for (const [how, write] of WRITTEN) {
    it.each(['\n', '\r\n'])(`keep their roles, written ${how} and ended by %j`, async (end) => {
      await writeFile(led.at('keys'), write([1, 2, 3].map((byte) => line(byte) + end).join('')));
      const three = await makeKeys(led, { raw: led.at('keys'), server: 'haproxy' });
      expect(slots(three)).toEqual([3, 2, 1].map(shortName));

      await writeFile(led.at('keys'), write([line(2), line(3)].join(end)));
      const two = await makeKeys(led, { raw: led.at('keys'), server: 'haproxy', path: led.at('two.age') });
      expect(slots(two).slice(0, 2)).toEqual([3, 2].map(shortName));

      await writeFile(led.at('keys'), write(`${line(2)}${end}`));
      const one = await makeKeys(led, { raw: led.at('keys'), server: 'haproxy', path: led.at('one.age') });
      expect(slots(one)[1]).toBe(shortName(2));
      expect(codeOf(await openKeys(led, one.id))).toBe('done');
    });
  }

  it.each([37, 38, 40, 200])(
    'are the last three of %i of them, however long their file is',
    async (count) => {
      await writeFile(led.at('keys'), upTo(count).join('\n'));
      expect(codeOf(await led.desk.look(led.at('keys')))).toBe('key-file-raw');
      const file = await makeKeys(led, { raw: led.at('keys'), server: 'haproxy' });
      expect(slots(file)).toEqual([count, count - 1, count - 2].map(shortName));
    },
  );

  const BAD = `${'A'.repeat(106)}B=`;
  const refused: readonly (readonly [string, string | Uint8Array, FailureCode])[] = [
    ['a line in the middle is no key', [line(1), BAD, line(3)].join('\n'), 'key-raw-damaged'],
    [
      'a line long before the last is no key',
      [line(1), BAD, ...upTo(9).slice(2)].join('\n'),
      'key-raw-damaged',
    ],
    ['the only line is no key', BAD, 'key-raw-damaged'],
    ['a late line is no key', [...upTo(60), 'no key', line(99)].join('\n'), 'key-raw-damaged'],
    ['a key is longer than another', [line(1, 48), line(2), line(3)].join('\n'), 'key-raw-damaged'],
    ['all keys are the same', [line(1), line(1), line(1)].join('\n'), 'key-raw-damaged'],
    ['two keys are the same', [line(1), line(2), line(1)].join('\n'), 'key-raw-damaged'],
    ['a key is empty', Buffer.alloc(48), 'key-raw-damaged'],
    ['a line says something else', ['# keys', line(1), line(2), line(3)].join('\n'), 'key-file-foreign'],
    ['there is one long line', 'A'.repeat(9_000), 'key-file-foreign'],
  ];

  it.each(refused)('are refused where %s, and nothing is written or stored', async (_what, text, code) => {
    await writeFile(led.at('keys'), text);
    const store = { folder: 1, template: 2 };
    const asked = { raw: led.at('keys'), server: 'haproxy', store } as const;
    expect(codeOf(await led.desk.create(wanted(led.at('edge.age'), asked)))).toBe(code);
    expect(led.sent).toEqual([]);
    expect(await led.names()).toEqual(['keys']);
  });
});
