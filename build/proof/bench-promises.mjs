import { atLeast, atMost, noneOf } from './findings.mjs';

/** @typedef {import('./promises.mjs').Promised} Promised */
/** @typedef {import('./findings.mjs').Finding} Finding */
/** @typedef {import('./findings.mjs').Measured} Measured */
/** @typedef {import('./reports.mjs').Figures} Figures */

const ms = { unit: ' ms' };
const times = { unit: 'x', digits: 2 };

/**
 * @param {string} bench
 * @param {(of: (path: string) => number) => Finding[]} findings `of` finds a figure by its path, a goal under `goals`
 * @returns {Pick<Promised, 'parts' | 'look'>}
 */
const from = (bench, findings) => ({
  parts: [`bench-${bench}`],
  look: ({ bench: all }) => {
    const figures = all[bench];
    return figures === undefined ? [] : findings((path) => numberAt(figures, path));
  },
});

/**
 * @param {Figures} figures
 * @param {string} path
 */
function numberAt(figures, path) {
  /** @type {unknown} */
  let at = figures;
  for (const key of path.split('.')) at = /** @type {Figures} */ (at ?? {})[key];
  return typeof at === 'number' ? at : NaN;
}

/** @type {readonly Promised[]} */
const ofTheApp = [
  {
    id: 'starts-light',
    says: 'It starts almost like a bare window, and holds little more',
    ...from('start', (of) => [
      atMost({
        what: 'start, against a bare window',
        value: of('start.ratio'),
        goal: of('goals.start'),
        ...times,
      }),
      atMost({
        what: 'memory, against a bare window',
        value: of('memory.ratio'),
        goal: of('goals.memory'),
        ...times,
      }),
      atMost({
        what: 'archive',
        value: of('asarBytes') / 1e6,
        goal: of('goals.asarBytes') / 1e6,
        unit: ' MB',
        digits: 2,
      }),
    ]),
  },
  {
    id: 'rests-in-tray',
    says: 'In the tray it costs next to nothing',
    ...from('tray', (of) => [
      atMost({
        what: 'memory, against a bare window',
        value: of('ratio'),
        goal: of('goals.memory'),
        ...times,
      }),
      atMost({
        what: 'processors',
        value: of('inTray.processorShare') * 100,
        goal: of('goals.processorPercent'),
        unit: ' %',
        digits: 2,
      }),
      atMost({
        what: 'woken per second',
        value: of('inTray.wakesPerSecond'),
        goal: of('goals.wakesPerSecond'),
        digits: 2,
      }),
    ]),
  },
  {
    id: 'popup-at-once',
    says: 'The popup is there as soon as it is called',
    ...from('quick', (of) => [
      atMost({ what: 'no popup yet, median', value: of('cold.median'), goal: of('goals.coldMs'), ...ms }),
      atMost({ what: 'made ready, median', value: of('warm.median'), goal: of('goals.warmMs'), ...ms }),
      atMost({
        what: 'keystroke to results, p95',
        value: of('results.p95'),
        goal: of('goals.resultsP95Ms'),
        ...ms,
      }),
    ]),
  },
];

/** @type {readonly Promised[]} */
const ofItsWork = [
  {
    id: 'signs-in-at-once',
    says: 'A sign-in takes hardly longer than its calls',
    ...from('sign-in', (of) => [
      atMost({ what: 'overhead, median', value: of('overhead.median'), goal: of('goals.overheadMs'), ...ms }),
    ]),
  },
  {
    id: 'found-among-100000',
    says: 'A secret among 100,000 is found as it is typed, and the list of all of them scrolls',
    parts: ['bench-search', 'bench-list'],
    look: (reports) => [...search.look(reports), ...list.look(reports)],
  },
  {
    id: 'opens-at-once',
    says: 'A secret opens hardly later than its calls, and leaves nothing behind',
    ...from('detail', (of) => [
      atMost({ what: 'overhead, median', value: of('overhead.median'), goal: of('goals.overheadMs'), ...ms }),
      atMost({
        what: 'heap after 1,000 openings',
        value: of('heap.growthKb'),
        goal: of('goals.growthKb'),
        unit: ' kB',
      }),
    ]),
  },
  {
    id: 'rotates-safely-fast',
    says: 'To seal, to write down and to prove costs a rotation little',
    ...from('rotate', (of) => [
      atMost({ what: 'against its bare calls', value: of('near.times'), goal: of('goals.times'), ...times }),
      atMost({ what: 'the same, 30 ms away', value: of('far.times'), goal: of('goals.times'), ...times }),
    ]),
  },
  {
    id: 'rotates-many',
    says: 'A run over many is hardly slower than its bare calls',
    ...from('bulk', (of) => [
      atLeast({
        what: 'rate, against its bare calls',
        value: of('near.rate'),
        goal: of('goals.rate'),
        ...times,
      }),
      atLeast({ what: 'the same, 30 ms away', value: of('far.rate'), goal: of('goals.rate'), ...times }),
    ]),
  },
  {
    id: 'vault-bears-it',
    says: 'The practice vault bears what the tests ask of it',
    ...from('vault', (of) => [
      atMost({
        what: 'search among 100,000, p95',
        value: of('search.p95'),
        goal: of('goals.searchP95'),
        ...ms,
      }),
      atMost({ what: 'under load, p99', value: of('steady.p99'), goal: of('goals.loadP99'), ...ms }),
      noneOf('failed requests', of('steady.failed'), 'the load'),
    ]),
  },
];

const search = from('search', (of) => [
  atMost({
    what: 'keystroke to results on screen, p95',
    value: of('painted.p95'),
    goal: of('goals.paintedP95Ms'),
    ...ms,
  }),
]);

const list = from('list', (of) => [
  atMost({
    what: 'longest frame while pages come',
    value: of('coming.longestMs'),
    goal: of('goals.longestMs'),
    ...ms,
  }),
  atMost({
    what: 'longest frame when all are there',
    value: of('there.longestMs'),
    goal: of('goals.longestMs'),
    ...ms,
  }),
  atMost({
    what: 'memory of all rows',
    value: (of('full.rendererBytes') - of('empty.rendererBytes')) / 1e6,
    goal: of('goals.memoryBytes') / 1e6,
    unit: ' MB',
  }),
]);

/** What is told by `npm run bench`. */
export const benchPromises = [...ofTheApp, ...ofItsWork];
