import { expect, type Page } from '@playwright/test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { channelName, type CallSpec } from '../shared/ipc/channel';
import { contract } from '../shared/ipc/contract';
import { FAILURE_CODES } from '../shared/ipc/reply';
import { test } from './hosts/shared-keyturn';

type Bridge = Record<string, Record<string, (input?: unknown) => Promise<unknown>>>;

const calls = Object.entries(contract).flatMap(([feature, channels]) =>
  Object.entries(channels as Record<string, { kind: string }>)
    .filter(([, spec]) => spec.kind === 'call')
    .map(([name, spec]) => ({ feature, name, spec: spec as CallSpec })),
);

/** Any value that JSON can carry into the page; the page itself adds those that it cannot. */
const anything = fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.dictionary(fc.string(), fc.jsonValue()));

const isMalformed = (spec: CallSpec) => (message: unknown) => !z.safeParse(spec.input, message).success;

type Verb = readonly [feature: string, name: string];

const sendAll = (page: Page, verb: Verb, messages: readonly unknown[]): Promise<unknown[]> =>
  page.evaluate(
    ([[feature, name], json]) => {
      const { keyturn } = window as unknown as { keyturn: Bridge };
      const inputs = JSON.parse(json) as unknown[];
      return Promise.all(inputs.map(async (input) => keyturn[feature]?.[name]?.(input)));
    },
    [verb, JSON.stringify(messages)] as const,
  );

/** Beyond what a call takes at most: some take megabytes, and a hundred of the largest are no more a proof than a hundred of these. */
const MUCH_MORE = 256 * 1024;

/** Made in the page, and sent one after the other: all at once they would fill its memory. */
const sendPadding = (page: Page, verb: Verb, sizes: readonly number[]): Promise<unknown[]> =>
  page.evaluate(
    async ([[feature, name], lengths]) => {
      const { keyturn } = window as unknown as { keyturn: Bridge };
      const replies: unknown[] = [];
      for (const length of lengths) {
        replies.push(await keyturn[feature]?.[name]?.({ padding: 'x'.repeat(length) }));
      }
      return replies;
    },
    [verb, sizes] as const,
  );

const codesOf = (replies: readonly unknown[]): string[] =>
  replies.map((reply) => (reply as { failure?: { code: string } }).failure?.code ?? 'accepted');

test('the bridge offers the declared verbs and nothing else', async ({ page }) => {
  const offered = await page.evaluate(() => {
    const { keyturn } = window as unknown as { keyturn: Record<string, object> };
    return Object.entries(keyturn).flatMap(([feature, verbs]) =>
      Object.keys(verbs).map((verb) => `${feature}.${verb}`),
    );
  });
  const declared = Object.entries(contract).flatMap(([feature, channels]) =>
    Object.entries(channels as Record<string, { kind: string }>).map(([name, { kind }]) =>
      kind === 'call' ? `${feature}.${name}` : `${feature}.on${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    ),
  );
  expect(offered.toSorted()).toEqual(declared.toSorted());
});

test('a page gone bad cannot reach an undeclared channel: nothing listens but the declared calls', async ({
  keyturn,
}) => {
  const heard = await keyturn.app.evaluate(({ ipcMain, webContents }) => {
    // Electron keeps the handlers of `invoke` in a map that is not part of its types.
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers;
    const [contents] = webContents.getAllWebContents();
    return { invoked: [...handlers.keys()], sent: ipcMain.eventNames(), toPage: contents?.ipc.eventNames() };
  });
  expect(heard.invoked.toSorted()).toEqual(
    calls.map(({ feature, name }) => channelName(feature, name)).toSorted(),
  );
  // `error` is Electron's own, on either side.
  expect([heard.sent, heard.toPage]).toEqual([['error'], ['error']]);
});

test('a page gone bad cannot give a verb of the bridge another meaning', async ({ page }) => {
  const kept = await page.evaluate(async () => {
    const { keyturn } = window as unknown as { keyturn: Record<string, Record<string, unknown>> };
    const { app } = keyturn;
    try {
      Object.assign(app ?? {}, { snapshot: () => 'planted' });
    } catch {
      // Frozen: this is what the test hopes for.
    }
    const reply = (await (app?.['snapshot'] as () => Promise<{ ok: boolean }>)()) as unknown;
    return (reply as { ok?: boolean }).ok;
  });
  expect(kept).toBe(true);
});

for (const { feature, name, spec } of calls) {
  test(`a page gone bad gets \`bad-request\` for each of 100 malformed messages to ${feature}.${name}`, async ({
    page,
  }) => {
    const messages = fc.sample(anything.filter(isMalformed(spec)), 100);
    const codes = codesOf(await sendAll(page, [feature, name], messages));
    expect(codes).toHaveLength(100);
    expect(codes.filter((code) => code !== 'bad-request' && code !== 'too-large')).toEqual([]);
  });

  test(`a page gone bad gets \`too-large\` for each of 100 oversized messages to ${feature}.${name}`, async ({
    page,
  }) => {
    const most = Math.min(8 * spec.maxBytes, spec.maxBytes + MUCH_MORE);
    const sizes = fc.sample(fc.integer({ min: spec.maxBytes, max: most }), 100);
    const codes = codesOf(await sendPadding(page, [feature, name], sizes));
    expect(codes).toEqual(Array.from({ length: 100 }, () => 'too-large'));
  });
}

test('the bus answers every one of 10,000 generated messages, and main lives on', async ({
  page,
  keyturn,
}) => {
  test.setTimeout(120_000);
  const messages = fc.sample(anything, 10_000);
  const replies = await page.evaluate(
    async ([targets, json]) => {
      const inputs = JSON.parse(json) as unknown[];
      const { keyturn: bridge } = window as unknown as { keyturn: Bridge };
      const circle: unknown[] = [];
      circle.push(circle);
      // What JSON cannot carry is made here: every seventh message is one of these.
      const odd = [
        circle,
        () => 1,
        Symbol('s'),
        1n,
        NaN,
        new Map([[1, 2]]),
        new Date(),
        document.body,
        window,
        /x/u,
        new Uint8Array(9),
        new Error('e'),
        Promise.resolve(),
        new Proxy({}, {}),
        Object.create(null) as object,
        undefined,
        -0,
        new Blob(['b']),
        new Array(1e6),
        '\ud800',
        '\u0000',
      ];
      const send = async (input: unknown, index: number): Promise<string> => {
        const [feature, name] = targets[index % targets.length] ?? ['', ''];
        const given = index % 7 === 0 ? odd[index % odd.length] : input;
        // A text opens a box of the system, and its answer is the user's: in a list it is no text any more.
        const message = name === 'chooseProgram' ? [given] : given;
        try {
          const reply = (await bridge[feature]?.[name]?.(message)) as {
            ok: boolean;
            failure?: { code: string };
          };
          return reply.ok ? 'accepted' : String(reply.failure?.code);
        } catch {
          // The bridge itself refuses to carry it: the page hears so at once, and nothing reaches main.
          return 'not carried';
        }
      };
      const codes: string[] = [];
      // In batches, as many as a page could have under way at once.
      for (let start = 0; start < inputs.length; start += 500) {
        codes.push(
          ...(await Promise.all(inputs.slice(start, start + 500).map((input, i) => send(input, start + i)))),
        );
      }
      return codes;
    },
    [calls.map(({ feature, name }) => [feature, name] as const), JSON.stringify(messages)] as const,
  );
  const known = new Set<string>([
    'accepted',
    'not carried',
    ...FAILURE_CODES.filter((code) => code !== 'internal'),
  ]);
  expect(replies).toHaveLength(10_000);
  expect(replies.filter((code) => !known.has(code))).toEqual([]);
  expect(await keyturn.app.evaluate(({ app }) => app.isReady())).toBe(true);
});
