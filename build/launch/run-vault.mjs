import { spawn } from 'node:child_process';
import { ended, tied } from '../setup/child.mjs';
import { locked } from '../setup/ensure.mjs';
import { installPackages, packagesMissing } from '../setup/packages.mjs';
import { createProject } from '../setup/project.mjs';
import { createReport } from '../setup/report.mjs';
import { runCommand } from './command.mjs';
import { ensureVaultBuilt, vaultProgram } from './vault-build.mjs';

/** @param {string[]} args passed on to the vault */
export function runVault(args) {
  return runCommand(async (interrupts) => {
    const project = createProject();
    // What the vault prints is read by programs: nothing else may come between.
    const report = createReport(process.stderr);
    if (packagesMissing(project)) {
      await locked(project, report, async () => {
        if (packagesMissing(project)) await installPackages(project, report);
      });
    }
    await ensureVaultBuilt(project, report);
    const vault = spawn(...tied(process.execPath, [vaultProgram(project), ...args]), { stdio: 'inherit' });
    interrupts.onInterrupt((signal) => void vault.kill(signal));
    const stopWatching = onParentGone(() => void vault.kill());
    const status = await ended(vault);
    stopWatching();
    return status;
  });
}

const lookMs = 200;

/**
 * npm hands no signal on: whoever ends it by its number would leave the vault behind.
 *
 * @param {() => void} handler
 * @returns {() => void}
 */
function onParentGone(handler) {
  if (process.env['npm_lifecycle_event'] === undefined) return () => undefined;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) handler();
  }, lookMs);
  return () => {
    clearInterval(timer);
  };
}
