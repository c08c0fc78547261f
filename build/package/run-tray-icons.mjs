import { runCommand } from '../launch/command.mjs';
import { ensureSetup } from '../setup/ensure.mjs';
import { createProject } from '../setup/project.mjs';
import { createReport } from '../setup/report.mjs';
import { drawTraySheets } from './icon.mjs';

export function runTrayIcons() {
  return runCommand(async () => {
    const project = createProject();
    const report = createReport();
    const electron = await ensureSetup({ project, report, display: false });
    await drawTraySheets({ project, report, electron });
    report.line('The icons of the tray are in build/icons/tray.');
    return 0;
  });
}
