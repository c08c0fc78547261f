import { relative } from 'node:path';
import { ensureBuilt } from '../launch/app-build.mjs';
import { runCommand } from '../launch/command.mjs';
import { ensureSetup, locked } from '../setup/ensure.mjs';
import { createProject } from '../setup/project.mjs';
import { createReport } from '../setup/report.mjs';
import { makePackage } from './app-package.mjs';
import { orderOf } from './builder-order.mjs';
import { writeChecksums } from './checksums.mjs';
import { packageFolder, packedApp } from './packed-app.mjs';

/** @param {readonly string[]} words what to make, as `builder-order.mjs` reads it */
export function runPackage(words) {
  return runCommand(async () => {
    const order = orderOf(words);
    const project = createProject();
    const report = createReport();
    const electron = await ensureSetup({ project, report, display: false });
    await ensureBuilt(project, report);
    await locked(project, report, () => makePackage({ project, report, electron }, order));
    report.line(`The app is in ${relative(project.root, packedApp(project).folder)}.`);
    if (order.make !== 'unpacked') {
      for (const name of await writeChecksums(packageFolder(project))) report.line(`And ${name}.`);
    }
    return 0;
  });
}
