import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, relative } from 'node:path';
import { ensureBuilt } from '../launch/app-build.mjs';
import { runCommand } from '../launch/command.mjs';
import { describe, openSession } from '../launch/session.mjs';
import { ensurePackaged } from '../package/app-package.mjs';
import { SetupProblem } from '../setup/problem.mjs';
import { startBench } from './start-bench.mjs';

/** @typedef {import('../launch/session.mjs').Session} Session */
/** @typedef {(session: Session, display: import('../setup/display.mjs').Display) => Promise<{ figures: object, text: string }>} Bench */

/** @type {ReadonlyMap<string, { bench: Bench, file: string }>} */
const benches = new Map([['start', { bench: startBench, file: 'bench.json' }]]);

const screen = { width: 1920, height: 1200 };

/** @param {readonly string[]} names of benches; none means all */
export function runBench(names) {
  return runCommand(async () => {
    const chosen = names.length === 0 ? [...benches.values()] : names.map(findBench);
    const session = await openSession({
      size: screen,
      ownDisplay: true,
      prepare: async (ground) => {
        await ensureBuilt(ground.project, ground.report);
        await ensurePackaged(ground);
      },
    });
    const { display, report } = session;
    if (!display) throw new SetupProblem('The benches watch a virtual display.', 'Run them on Linux.');
    try {
      report.line(`Measuring on ${describe(session)}; a goal that is missed is said, not failed.`);
      for (const { bench, file } of chosen) await runOne(session, file, () => bench(session, display));
      return 0;
    } finally {
      await display.stop();
    }
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
 * @param {Session} session
 * @param {string} file
 * @param {() => ReturnType<Bench>} work
 */
async function runOne(session, file, work) {
  const { project, report, electron } = session;
  const when = new Date().toISOString();
  const { figures, text } = await report.step('Measuring', work);
  const machine = {
    cpus: cpus().length,
    model: cpus()[0]?.model ?? '',
    node: process.versions.node,
    electron: electron.version,
    origin: electron.origin,
  };
  const path = join(project.out, file);
  mkdirSync(project.out, { recursive: true });
  writeFileSync(path, `${JSON.stringify({ when, machine, ...figures }, null, 2)}\n`);
  report.line(text);
  report.line(`All figures are in ${relative(project.root, path)}.`);
}
