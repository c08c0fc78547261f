import { ensureBuilt } from '../launch/app-build.mjs';
import { runCommand } from '../launch/command.mjs';
import { describe, openSession } from '../launch/session.mjs';
import { ensureVaultBuilt } from '../launch/vault-build.mjs';
import { ensurePackaged } from '../package/app-package.mjs';
import { locked } from '../setup/ensure.mjs';
import { installPackages, packagesMissing } from '../setup/packages.mjs';
import { SetupProblem } from '../setup/problem.mjs';
import { createProject } from '../setup/project.mjs';
import { createReport } from '../setup/report.mjs';
import { bulkBench } from './bulk-bench.mjs';
import { detailBench } from './detail-bench.mjs';
import { keepFigures, thisMachine } from './kept-figures.mjs';
import { listBench } from './list-bench.mjs';
import { quickBench } from './quick-bench.mjs';
import { rotateBench } from './rotate-bench.mjs';
import { searchBench } from './search-bench.mjs';
import { signInBench } from './sign-in-bench.mjs';
import { startBench } from './start-bench.mjs';
import { trayBench } from './tray-bench.mjs';
import { vaultBench } from './vault-bench.mjs';

/** @typedef {import('../launch/session.mjs').Session} Session */
/** @typedef {import('../setup/display.mjs').Display} Display */

/** @type {ReadonlyMap<string, () => Promise<void>>} */
const benches = new Map([
  ['start', () => onScreen(startBench, (figures) => figures)],
  ['detail', () => onScreen(detailBench, (figures) => ({ detail: figures }))],
  ['sign-in', () => onScreen(signInBench, (figures) => ({ signIn: figures }))],
  ['list', () => onScreen(listBench, (figures) => ({ list: figures }))],
  ['search', () => onScreen(searchBench, (figures) => ({ search: figures }))],
  ['rotate', () => onScreen(rotateBench, (figures) => ({ rotate: figures }))],
  ['bulk', () => onScreen(bulkBench, (figures) => ({ bulk: figures }))],
  ['quick', () => onScreen(quickBench, (figures) => ({ quick: figures }))],
  ['tray', () => onScreen(trayBench, (figures) => ({ tray: figures }))],
  ['vault', onNode],
]);

export const benchNames = [...benches.keys()];

const screen = { width: 1920, height: 1200 };

/** @param {readonly string[]} names of benches; none means all */
export function runBench(names) {
  return runCommand(async () => {
    for (const run of names.length === 0 ? benches.values() : names.map(findBench)) await run();
    return 0;
  });
}

/** @param {string} name */
function findBench(name) {
  const found = benches.get(name);
  if (found) return found;
  throw new SetupProblem(
    `There is no bench "${name}".`,
    `Name one of these, or none for all: ${[...benches.keys()].join()}.`,
  );
}

/**
 * @template F
 * @param {(session: Session, display: Display) => Promise<{ figures: F, text: string }>} bench
 * @param {(figures: F & { when: string, machine: object }) => object} kept as what the figures are kept
 */
async function onScreen(bench, kept) {
  const session = await openSession({
    size: screen,
    ownDisplay: true,
    prepare: async (ground) => {
      await ensureBuilt(ground.project, ground.report);
      await ensurePackaged(ground);
      await ensureVaultBuilt(ground.project, ground.report);
    },
  });
  const { display, electron, report } = session;
  if (!display) throw new SetupProblem('The benches watch a virtual display.', 'Run them on Linux.');
  try {
    report.line(`Measuring on ${describe(session)}; a goal that is missed is said, not failed.`);
    const when = new Date().toISOString();
    const { figures, text } = await report.step('Measuring', () => bench(session, display));
    report.line(text);
    const machine = { ...thisMachine(), electron: electron.version, origin: electron.origin };
    keepFigures(session, kept({ when, machine, ...figures }));
  } finally {
    await display.stop();
  }
}

/** Needs no more than Node and the packages. */
async function onNode() {
  const project = createProject();
  const report = createReport();
  if (packagesMissing(project)) {
    await locked(project, report, async () => {
      if (packagesMissing(project)) await installPackages(project, report);
    });
  }
  await ensureVaultBuilt(project, report);
  report.line('Measuring the practice vault; a goal that is missed is said, not failed.');
  const when = new Date().toISOString();
  const { figures, text } = await report.step('Measuring', (progress) => vaultBench(project, progress));
  report.line(text);
  keepFigures({ project, report }, { vault: { when, machine: thisMachine(), ...figures } });
}
