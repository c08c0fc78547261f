import { Agent } from 'node:http';
import { vaultProgram } from '../launch/vault-build.mjs';
import { withBareCalls } from './bare-calls.mjs';
import { spreadOf, table } from './figures.mjs';
import { withFlushedLines } from './flush.mjs';
import { withPackedPage } from './packed-page.mjs';
import { callsSince } from './sign-in-calls.mjs';
import { keyturn } from './subject.mjs';
import { askAgain, delayAll, givePassphrase, must, signIn, turned } from './vault-calls.mjs';
import { startVault } from './vault-process.mjs';

/** @typedef {import('../launch/session.mjs').Session} Session */
/** @typedef {import('./vault-process.mjs').RunningVault} RunningVault */
/** @typedef {import('./sign-in-calls.mjs').Call} Call */
/** @typedef {import('./figures.mjs').Spread} Spread */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./bare-calls.mjs').MakeCalls} MakeCalls */
/** @typedef {{ keyturnMs: number, callsMs: number, inTurnMs: number, chromiumMs: number, flushMs: number, linesMs: number, calls: readonly string[] }} Round */
/**
 * @typedef {object} Measured
 * @property {Spread} keyturn
 * @property {Spread} calls made by Node, which is the goal's measure
 * @property {Spread} inTurn
 * @property {Spread} chromium the same calls made by an Electron app that does nothing else
 * @property {Spread} flush of one line to the disk that has the journal: two of them have to be there before anything is sent
 * @property {Spread} withLines `calls`, by Node, with these two lines written as Keyturn does
 * @property {number} times as long as `calls`
 * @property {number} timesChromium as long as `chromium`
 * @property {readonly Round[]} rounds
 */

const rounds = { warmUp: 5, counted: 40 };
const goals = { times: 1.15 };
/** How much later each answer comes: not at all, and as from a server that is not on this computer. */
const latenciesMs = { near: 0, far: 30 };
/** Accounts of the practice vault's world `demo` that nothing stands in front of. */
const SECRETS = 18;

/** Runs in the page: all that comes before a user confirms, and then from that on until it is verified. */
const untilVerified = `async (id) => {
  const must = ${must};
  const { rotation } = window.keyturn;
  const { ticket } = await must(rotation.prepare({ id, slug: 'password' }));
  let told = () => undefined;
  const seen = new Map();
  const verifiedAt = new Map();
  const stop = rotation.onChanged(({ id: named, stage }) => {
    seen.set(named, stage.stage);
    // By now: what the page draws because of it comes before whoever waits for a promise.
    if (stage.stage === 'verified' && !verifiedAt.has(named)) verifiedAt.set(named, performance.now());
    told();
  });
  const from = performance.now();
  const confirm = { ticket, scope: 'vault', consent: false, reason: null };
  const { rotation: begun } = await must(rotation.confirm(confirm));
  await new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('It was not verified: ' + seen.get(begun))), 30_000);
    told = () => { if (seen.get(begun) === 'verified') resolve(); };
    told();
  });
  const took = verifiedAt.get(begun) - from;
  stop();
  return took;
}`;

/**
 * The packed app changes one password after the other; then the very calls that it made for each are made again, bare.
 *
 * @param {Session} session
 */
export async function rotateBench(session) {
  const vault = await startVault(vaultProgram(session.project), 'demo');
  const subject = keyturn(session);
  const folder = subject.dataFolder;
  try {
    const figures = await withBareCalls(session, (make) =>
      withPackedPage(session, subject, async (page) => {
        await signIn(page, vault);
        await givePassphrase(page);
        const near = await measure({ page, vault, make, folder });
        await delayAll(vault, latenciesMs.far);
        return { near, far: await measure({ page, vault, make, folder }), goals, latenciesMs };
      }),
    );
    return { figures, text: inWords(figures) };
  } finally {
    await vault.stop();
  }
}

/**
 * @param {{ page: Page, vault: RunningVault, make: MakeCalls, folder: string }} ground
 * @returns {Promise<Measured>}
 */
async function measure({ page, vault, make, folder }) {
  /** @type {Round[]} */
  const found = [];
  for (let count = 0; count < rounds.warmUp + rounds.counted; count += 1) {
    const id = 1 + (count % SECRETS);
    const before = (await callsSince(vault, 0)).at(-1)?.number ?? 0;
    /** @type {number} */
    const keyturnMs = await page.evaluate(`(${untilVerified})(${id})`);
    const calls = confirmed(await callsSince(vault, before), id);
    const { atOnce, inTurn } = asMade(calls);
    const inTurnMs = await replay({ vault, atOnce: [], inTurn: calls.map(turned) });
    const byNode = await withFlushedLines(folder, (addLine) =>
      replayBoth({ vault, atOnce, inTurn, addLine }, count % 2 === 0),
    );
    const job = [atOnce, ...inTurn.map((call) => [call])].map(again);
    const chromiumMs = await make({ vault, atOnce: 1, jobs: [job] });
    const names = calls.map(({ method, path }) => `${method} ${path}`);
    found.push({ keyturnMs, inTurnMs, chromiumMs, ...byNode, calls: names });
  }
  const counted = found.slice(rounds.warmUp);
  const of = (/** @type {(round: Round) => number} */ figureOf) => spreadOf(counted.map(figureOf));
  const [whole, bare] = [of(({ keyturnMs }) => keyturnMs), of(({ callsMs }) => callsMs)];
  const chromium = of(({ chromiumMs }) => chromiumMs);
  return {
    ...{ keyturn: whole, calls: bare, chromium, inTurn: of(({ inTurnMs }) => inTurnMs) },
    ...{ flush: of(({ flushMs }) => flushMs), withLines: of(({ linesMs }) => linesMs), rounds: found },
    times: whole.median / bare.median,
    timesChromium: whole.median / chromium.median,
  };
}

/** With other values once more: to put the same there would be no change. */
const again = (/** @type {readonly Call[]} */ calls) => calls.map(turned).map(turned);

const isValue = (/** @type {Call} */ { path }) => path.endsWith('/fields/password');

/**
 * What was asked from the confirmation on: the second look, the old value, the trail, the write, and the value once more.
 *
 * @param {readonly Call[]} calls
 * @param {number} id
 */
function confirmed(calls, id) {
  const own = calls.filter(
    ({ path }) => path.includes(`/secrets/${id}/`) || path.includes(`/secret-detail/${id}/`),
  );
  const written = own.findIndex((call) => call.method === 'PUT' && isValue(call));
  const readBack = own.findIndex((call, index) => index > written && isValue(call));
  const before = own.slice(0, Math.max(written, 0));
  const lastOf = (/** @type {string} */ name) => before.findLastIndex(({ path }) => path.endsWith(name));
  const looked = Math.min(lastOf('/state'), lastOf('/summary'), before.findLastIndex(isValue));
  if (looked < 0 || readBack < written) throw new Error('These are not its calls.');
  return own.slice(looked, readBack + 1);
}

/**
 * As Keyturn makes them: how it stands and what is there at once, and everything else one after the other.
 *
 * @param {readonly Call[]} calls
 */
function asMade(calls) {
  const [old] = calls.filter(isValue);
  const isAtOnce = (/** @type {Call} */ call) => call === old || /\/(?:summary|state)$/u.test(call.path);
  return { atOnce: calls.filter(isAtOnce), inTurn: calls.filter((call) => !isAtOnce(call)) };
}

const nothing = () => Promise.resolve();

/**
 * `addLine` is called while the trail is read, and once more before anything is sent.
 *
 * @param {{ vault: RunningVault, atOnce: readonly Call[], inTurn: readonly Call[], addLine?: () => Promise<void> }} what
 * @returns {Promise<number>} in milliseconds
 */
async function replay({ vault, atOnce, inTurn, addLine = nothing }) {
  const agent = new Agent({ keepAlive: true });
  const from = performance.now();
  await Promise.all(atOnce.map((call) => askAgain(agent, vault, call)));
  for (const call of inTurn) {
    if (call.method === 'PUT') await addLine();
    await Promise.all([askAgain(agent, vault, call), call.path.endsWith('/audits') ? addLine() : nothing()]);
  }
  const took = performance.now() - from;
  agent.destroy();
  return took;
}

/**
 * Without the lines and with them, and what one of them takes. Whatever comes first finds everything colder.
 *
 * @param {{ vault: RunningVault, atOnce: readonly Call[], inTurn: readonly Call[], addLine: () => Promise<void> }} what
 * @param {boolean} isPlainFirst
 */
async function replayBoth({ addLine, ...plain }, isPlainFirst) {
  const from = performance.now();
  await addLine();
  const flushMs = performance.now() - from;
  const withLines = { ...plain, inTurn: again(plain.inTurn).map(turned), addLine };
  const first = await replay(isPlainFirst ? plain : withLines);
  const second = await replay(isPlainFirst ? withLines : plain);
  const [callsMs, linesMs] = isPlainFirst ? [first, second] : [second, first];
  return { flushMs, callsMs, linesMs };
}

/** @param {{ near: Measured, far: Measured }} figures */
function inWords({ near, far }) {
  const told = (/** @type {Spread} */ { median, min, max }) =>
    [median, min, max].map((figure) => figure.toFixed(1)).join(' / ');
  const rows = (/** @type {string} */ where, /** @type {Measured} */ { keyturn: whole, calls, ...rest }) => [
    [`confirm to verified, ms, ${where}`, told(whole), '', ''],
    ['  its calls alone, by Node', told(calls), '', ''],
    ['  one after the other, by Node', told(rest.inTurn), '', ''],
    ['  its calls alone, by a bare Electron app', told(rest.chromium), '', ''],
    ['  a line flushed to this disk; two before it is sent', told(rest.flush), '', ''],
    ['  its calls and these two lines, by Node', told(rest.withLines), '', ''],
    ['  times Node, for Node with these lines', (rest.withLines.median / calls.median).toFixed(2), '', ''],
    ['  times a bare Electron app', rest.timesChromium.toFixed(2), '', ''],
    [
      '  times Node',
      rest.times.toFixed(2),
      `<= ${goals.times}`,
      rest.times <= goals.times ? 'met' : 'MISSED',
    ],
  ];
  const names = near.rounds.at(-1)?.calls ?? [];
  const rowsOfBoth = table([
    [`${rounds.counted} passwords, median / min / max`, '', 'goal', ''],
    ...rows('on this computer', near),
    ...rows(`each answer ${latenciesMs.far} ms later`, far),
  ]);
  return `${rowsOfBoth}\nIts calls: ${names.join(', ')}`;
}
