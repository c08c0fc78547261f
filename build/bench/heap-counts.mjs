/** @typedef {ReadonlyMap<string, number>} HeapCounts how many objects there are of each kind */
/** @typedef {{ kind: string, more: number }} Growth */
/** @typedef {{ meta: { node_fields: readonly string[], node_types: readonly (readonly string[] | string)[] } }} Heading */
/** @typedef {{ snapshot: Heading, nodes: readonly number[], strings: readonly string[] }} Snapshot */

/** Named by what made them; of the others there are as many names as there are texts. */
const NAMED = new Set(['object', 'native', 'closure', 'regexp']);
/** What the engine makes to run faster comes and goes with nothing that the page keeps. */
const OF_THE_ENGINE = new Set(['hidden', 'code', 'object shape', 'synthetic', 'number']);
/** What the browser writes down of slow frames and of what moved in them, up to a few hundred, on a busy machine sooner. */
const OF_THE_BROWSER = /^native (?:Performance|TaskAttribution|LayoutShift|DOMRectReadOnly$|InternalNode$)/u;

/**
 * By its tag alone: what else an element says of itself is another thing each time.
 *
 * @param {string} name
 */
const plain = (name) => name.replace(/^<([\w-]+).*$/su, '<$1>');

/**
 * @param {string} type
 * @param {string} name
 */
const kindOf = (type, name) => (NAMED.has(type) ? `${type} ${plain(name)}` : type);

/**
 * @param {string} text a heap snapshot as V8 writes it
 * @returns {HeapCounts}
 */
export function heapCounts(text) {
  const { snapshot, nodes, strings } = /** @type {Snapshot} */ (JSON.parse(text));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [typeAt, nameAt] = [fields.indexOf('type'), fields.indexOf('name')];
  const names = types[typeAt] ?? [];
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (let at = 0; at < nodes.length; at += fields.length) {
    const type = names[nodes[at + typeAt] ?? -1] ?? 'unknown';
    if (OF_THE_ENGINE.has(type)) continue;
    const kind = kindOf(type, strings[nodes[at + nameAt] ?? -1] ?? '');
    if (OF_THE_BROWSER.test(kind)) continue;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

/**
 * @param {HeapCounts} before
 * @param {HeapCounts} after
 * @returns {readonly Growth[]} those of which there are more, the most of them first
 */
export function growthOf(before, after) {
  return [...after]
    .map(([kind, count]) => ({ kind, more: count - (before.get(kind) ?? 0) }))
    .filter(({ more }) => more > 0)
    .toSorted((a, b) => b.more - a.more);
}

/** @typedef {import('@playwright/test').CDPSession} Inspector */

/**
 * All that the page can still reach, once its garbage has been collected.
 *
 * @param {Inspector} inspector
 */
export async function takeHeapCounts(inspector) {
  /** @type {string[]} */
  const pieces = [];
  const take = (/** @type {{ chunk: string }} */ { chunk }) => pieces.push(chunk);
  inspector.on('HeapProfiler.addHeapSnapshotChunk', take);
  await inspector.send('HeapProfiler.collectGarbage');
  await inspector.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  inspector.off('HeapProfiler.addHeapSnapshotChunk', take);
  return heapCounts(pieces.join(''));
}
