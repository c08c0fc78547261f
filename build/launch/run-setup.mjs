import { hasDisplay } from '../setup/display.mjs';
import { ensureSetup } from '../setup/ensure.mjs';
import { createProject } from '../setup/project.mjs';
import { createReport } from '../setup/report.mjs';
import { runCommand } from './command.mjs';

/** @param {string[]} args */
export function runSetup(args) {
  return runCommand(async () => {
    const report = createReport();
    const electron = await ensureSetup({
      project: createProject(),
      report,
      display: !hasDisplay(process.env),
      retry: args.includes('--retry'),
    });
    report.line(`Set up: Electron ${electron.version} (${electron.origin}).`);
    return 0;
  });
}
