import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCanceller } from '../../domain/session/canceller';
import { describedFile, signingPair, startLocalFeed, type LocalFeed } from '../testing/local-feed';
import { createUpdateFeed, type FeedDeps } from './feed';

const file = describedFile('keyturn-2.0.0-linux-x64.AppImage', Buffer.from('new'));
const list = JSON.stringify({ version: '2.0.0', releaseNotes: 'Faster', files: [file] });
const pair = signingPair();

let feed: LocalFeed;
beforeEach(async () => {
  feed = await startLocalFeed();
});
afterEach(async () => {
  await feed.stop();
});

const publish = (text: string, signature = pair.sign(text)) => {
  feed.put('/latest-linux.yml', text);
  feed.put('/latest-linux.yml.sig', signature);
};

const get: FeedDeps['get'] = async (url, signal) => {
  const { status, body } = await fetch(url, { signal, redirect: 'error' });
  const bytes: AsyncIterable<Uint8Array> | null = body;
  return { status, body: bytes ?? (async function* () {})() };
};

const read = (given: { readonly patienceMs?: number; readonly cancel?: boolean } = {}) => {
  const { cancel, cancelNow } = createCanceller();
  const reading = createUpdateFeed({
    get,
    ...{ address: feed.address, key: pair.key, listName: 'latest-linux.yml' },
    ...(given.patienceMs !== undefined && { patienceMs: given.patienceMs }),
  }).read(cancel);
  if (given.cancel) cancelNow();
  return reading;
};

const refused = (code: string): unknown =>
  expect.objectContaining({ failure: expect.objectContaining({ code }) as unknown });

describe('a feed', () => {
  it('is believed where its list is signed by the key that is known', async () => {
    publish(list);
    const { url: name, sha512, size: sizeBytes } = file;
    expect(await read()).toEqual({
      ok: true,
      value: { version: '2.0.0', notes: 'Faster', files: [{ name, sha512, sizeBytes }] },
    });
  });

  it('is not believed by the signature of another', async () => {
    publish(list, signingPair().sign(list));
    expect(await read()).toEqual(refused('update-signature-wrong'));
  });

  it.each(['', 'not a signature', `${'A'.repeat(86)}==`, pair.sign(`${list} `)])(
    'is not believed by %j',
    async (signature) => {
      publish(list, signature);
      expect(await read()).toEqual(refused('update-signature-wrong'));
    },
  );

  it('is not believed once a byte of it is another', async () => {
    publish(list.replace('2.0.0', '2.0.1'), pair.sign(list));
    expect(await read()).toEqual(refused('update-signature-wrong'));
  });

  it('is not believed without a signature', async () => {
    feed.put('/latest-linux.yml', list);
    expect(await read()).toEqual(refused('update-not-signed'));
  });

  it.each([
    'version: 2.0.0\nfiles: []',
    '{"version":"2.0.0","files":[]}',
    '{"version":"two","files":[{}]}',
    '[]',
    '',
    JSON.stringify({ version: '2.0.0', files: [{ ...file, url: '../keyturn' }] }),
    JSON.stringify({ version: '2.0.0', files: [{ ...file, url: 'https://elsewhere.example/keyturn' }] }),
    JSON.stringify({ version: '2.0.0', files: [{ ...file, size: -1 }] }),
    JSON.stringify({ version: '2.0.0', files: [{ ...file, sha512: 'short' }] }),
  ])('is refused where it is signed and no list: %j', async (text) => {
    publish(text);
    expect(await read()).toEqual(refused('update-list-damaged'));
  });

  it('is not read on where there is too much of it', async () => {
    publish(list);
    feed.answer('/latest-linux.yml', (response) => {
      const more = () => {
        while (response.write('x'.repeat(16_384)));
        response.once('drain', more);
      };
      more();
    });
    expect(await read()).toEqual(refused('update-list-too-large'));
  });

  it('is not read on where its signature is too long', async () => {
    publish(list, 'A'.repeat(5000));
    expect(await read()).toEqual(refused('update-list-too-large'));
  });

  it('is given up where it does not answer, or does not go on', async () => {
    publish(list);
    feed.answer('/latest-linux.yml', () => undefined);
    expect(await read({ patienceMs: 100 })).toEqual(refused('update-feed-too-slow'));
    feed.answer('/latest-linux.yml', (response) => response.write('{'));
    expect(await read({ patienceMs: 100 })).toEqual(refused('update-feed-too-slow'));
  });

  it('is left at once where its user has called it off', async () => {
    feed.answer('/latest-linux.yml', () => undefined);
    expect(await read({ cancel: true })).toEqual(refused('cancelled'));
  });

  it('leads nowhere else', async () => {
    publish(list);
    feed.answer('/latest-linux.yml', (response) => response.writeHead(302, { location: '/other' }).end());
    expect(await read()).toEqual(refused('update-feed-not-reached'));
    expect(feed.asked).toEqual(['/latest-linux.yml']);
  });

  it.each([403, 404, 500])('that answers %d hands nothing out', async (status) => {
    feed.answer('/latest-linux.yml', (response) => response.writeHead(status).end());
    expect(await read()).toEqual({
      ok: false,
      failure: { code: 'update-feed-refused', detail: `HTTP ${status}` },
    });
  });

  it('is not reached where nobody listens', async () => {
    const gone = await startLocalFeed();
    await gone.stop();
    const { cancel } = createCanceller();
    const nowhere = createUpdateFeed({ get, address: gone.address, key: pair.key, listName: 'latest.yml' });
    expect(await nowhere.read(cancel)).toEqual({
      ok: false,
      failure: { code: 'update-feed-not-reached', detail: 'ECONNREFUSED' },
    });
  });
});
