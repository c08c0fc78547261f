import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lastLine, runChild } from './child.mjs';

/**
 * Hooks are a help for those who commit, so a failure to install them is told and nothing more.
 *
 * @param {import('./project.mjs').Project} project
 * @param {import('./report.mjs').Report} report
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function installGitHooks(project, report, env = process.env) {
  const tool = join(project.modules, 'simple-git-hooks/cli.js');
  if (env['CI'] === 'true' || !existsSync(join(project.root, '.git')) || !existsSync(tool)) return;
  const result = await runChild(process.execPath, [tool], { cwd: project.root, env });
  const failed = result.status !== 0 || result.output.includes('[ERROR]');
  if (failed) report.line(`The pre-commit hook could not be installed: ${lastLine(result)}`);
}
