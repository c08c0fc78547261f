import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScene, type Scene } from './scene';
import { openingArguments } from './visits/visits';

const FILE = Buffer.from([0, 1, 2, 253, 254, 255, 13, 10]);

interface Sent {
  readonly body: string | FormData | URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
}

const asJson = (body: object): Sent => ({
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

const texts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(openingArguments).map(([name, value]) => [name, String(value)]),
);

function asParts(more: Readonly<Record<string, string>>, file?: Buffer): Sent {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...texts, ...more })) body.append(name, value);
  if (file !== undefined) body.append('file', new Blob([new Uint8Array(file)]), 'key.pem');
  return { body, headers: {} };
}

const capitals = (given: object): object =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name.replace(/^./u, (it) => it.toUpperCase()),
      value as unknown,
    ]),
  );

/** Every way in which a value is known to be sent, each with all that opens the secret. */
const values: readonly (readonly [string, Sent])[] = [
  ['JSON', asJson({ ...openingArguments, value: 'new' })],
  ['JSON with capitals', asJson(capitals({ ...openingArguments, value: 'new' }))],
  [
    'JSON with a ticket number that is a number',
    asJson({ ...openingArguments, ticketSystemId: '900', value: 'new' }),
  ],
  ['a form', { body: new URLSearchParams({ ...texts, value: 'new' }), headers: {} }],
  ['parts', asParts({ value: 'new' })],
];

const files: readonly (readonly [string, Sent])[] = [
  ['bytes as numbers', asJson({ ...openingArguments, fileName: 'key.pem', fileAttachment: [...FILE] })],
  [
    'bytes as base64',
    asJson({ ...openingArguments, fileName: 'key.pem', fileAttachment: FILE.toString('base64') }),
  ],
  ['a part', asParts({}, FILE)],
];

describe('a field that is guarded by a comment', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  });
  afterAll(() => scene.bench.stop());

  const put = (address: string, { body, headers }: Sent): Promise<Response> =>
    fetch(`${scene.bench.running.url}/api/v1/secrets/${address}`, {
      method: 'PUT',
      body,
      headers: { ...headers, authorization: `Bearer ${scene.admin}` },
    });
  const itemOf = (id: number, slug: string) =>
    scene.world.secrets.get(id)?.items.find(({ fieldId }) => scene.world.field(fieldId)?.slug === slug);

  it.each(values)('takes a value as %s, and nothing without the comment', async (_, sent) => {
    const { id } = scene.newSecret({ guard: { requiresComment: true } });
    expect((await put(`${id}/fields/notes`, asJson({ value: 'new' }))).status).toBe(400);
    const reply = await put(`${id}/fields/notes`, sent);
    expect([reply.status, await reply.json()]).toEqual([200, 'new']);
    expect(itemOf(id, 'notes')?.value).toBe('new');
  });

  it.each(files)('takes a file as %s', async (_, sent) => {
    const { id } = scene.newSecret({ template: 'unixSsh', guard: { requiresComment: true } });
    const reply = await put(`${id}/fields/private-key`, sent);
    expect([reply.status, await reply.json()]).toEqual([200, true]);
    const file = itemOf(id, 'private-key')?.file;
    expect([file?.name, file?.bytes.equals(FILE)]).toEqual(['key.pem', true]);
  });
});
