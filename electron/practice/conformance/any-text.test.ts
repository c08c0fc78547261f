import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { member } from '../testing/client';
import { openScene, type Scene } from './scene';

const FIELD = '/api/v1/secrets/:id/fields/:slug';
const KILOBYTES_8 = 8 * 1024;

/** Whole characters of any script, what breaks quoting, and long lines. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      "'",
      '\\',
      '\\u0041',
      '\n',
      '\r',
      '\t',
      '\0',
      '</script>',
      '%',
      '&',
      '+',
      '\u2028',
      '{',
      '$',
    ),
    minLength: 1,
    maxLength: 60,
  }),
  fc.string({ unit: 'binary', minLength: KILOBYTES_8, maxLength: KILOBYTES_8 }),
  fc.constantFrom(
    ' ',
    '  lead and trail  ',
    'null',
    'true',
    '0012',
    '-0',
    '\ufeffmark',
    'e\u0301',
    '\u00e9',
    '\u202eabc',
  ),
);

/** Halves of a character: no text, but a caller can write them as escapes. */
const brokenText = fc
  .tuple(fc.string({ maxLength: 5 }), fc.integer({ min: 0xd800, max: 0xdfff }), fc.string({ maxLength: 5 }))
  .map(([before, half, after]) => before + String.fromCharCode(half) + after)
  .filter((text) => /\p{Surrogate}/u.test(text));

describe('any text put into a field', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  });
  afterAll(() => scene.bench.stop());

  const itemValue = (model: unknown, slug: string): unknown => {
    const items = member(model, 'items') as readonly object[];
    return member(
      items.find((item) => member(item, 'slug') === slug),
      'itemValue',
    );
  };

  it.each(['password', 'notes', 'username'])(
    'comes back the same to the last byte, alone and within the secret: %s',
    async (slug) => {
      await fc.assert(
        fc.asyncProperty(anyText, async (text) => {
          const { id } = scene.newSecret();
          const put = await scene.ask(`PUT ${FIELD}`, { params: [id, slug], body: { value: text } });
          expect([put.status, put.json]).toEqual([200, text]);
          const got = await scene.ask(`GET ${FIELD}`, { params: [id, slug] });
          expect(got.json).toBe(text);
          const whole = await scene.ask('GET /api/v1/secrets/:id', { params: [id] });
          expect(itemValue(whole.json, slug)).toBe(text);
        }),
        { numRuns: 100 },
      );
    },
  );

  it('comes back the same from a patch of the edit view', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { id } = scene.newSecret();
        const data = { secretFields: [{ slug: 'machine', dirty: true, value: text }] };
        const patch = await scene.ask('PATCH /api/v1/secrets/:id/general', { params: [id], body: { data } });
        expect(patch.status).toBe(200);
        expect((await scene.ask(`GET ${FIELD}`, { params: [id, 'machine'] })).json).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('comes back the same from a form of parts, whatever its line ends are', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { id } = scene.newSecret();
        const boundary = 'a-boundary-that-no-text-has';
        const head = `--${boundary}\r\nContent-Disposition: form-data; name="value"\r\n\r\n`;
        const url = `${scene.bench.running.url}/api/v1/secrets/${id}/fields/notes`;
        const headers = {
          authorization: `Bearer ${scene.admin}`,
          'content-type': `multipart/form-data; boundary=${boundary}`,
        };
        const body = `${head}${text}\r\n--${boundary}--\r\n`;
        const put = await fetch(url, { method: 'PUT', headers, body });
        expect(await put.json()).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('comes back the same or is refused where it is half a character: it is never quietly another text', async () => {
    await fc.assert(
      fc.asyncProperty(brokenText, async (text) => {
        const { id } = scene.newSecret();
        const put = await scene.ask(`PUT ${FIELD}`, { params: [id, 'notes'], body: { value: text } });
        const got = await scene.ask(`GET ${FIELD}`, { params: [id, 'notes'] });
        expect(put.status === 200 ? got.json : put.status).toBe(put.status === 200 ? text : 400);
      }),
      { numRuns: 50 },
    );
  });
});
