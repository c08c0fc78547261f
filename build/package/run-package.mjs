import { relative } from 'node:path';
import { ensureBuilt } from '../launch/app-build.mjs';
import { runCommand } from '../launch/command.mjs';
import { ensureSetup, locked } from '../setup/ensure.mjs';
import { createProject } from '../setup/project.mjs';
import { createReport } from '../setup/report.mjs';
import { makePackage } from './app-package.mjs';
import { packedApp } from './packed-app.mjs';

export function runPackage() {
  return runCommand(async () => {
    const project = createProject();
    const report = createReport();
    const electron = await ensureSetup({ project, report, display: false });
    await ensureBuilt(project, report);
    await locked(project, report, () => makePackage({ project, report, electron }));
    report.line(`The app is in ${relative(project.root, packedApp(project).folder)}.`);
    return 0;
  });
}
