import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  readFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { runStep } from '../check/run-step.mjs';

const project = resolve(import.meta.dirname, '../..');

const projectFiles = () =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
    .split('\0')
    .filter((file) => file !== '' && existsSync(join(project, file)));

/**
 * The project as it would be committed now, somewhere else, to be damaged. Its packages are the project's own.
 */
export const copyProject = () => {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'keyturn-gate-'));
  for (const file of projectFiles()) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    copyFileSync(join(project, file), join(root, file));
  }
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'junction');
  return {
    root,
    /** @param {Readonly<Record<string, string>>} files text by path */
    plant: (files) => {
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, file)), { recursive: true });
        writeFileSync(join(root, file), text);
      }
    },
    /**
     * @param {string} file
     * @param {string} text
     */
    append: (file, text) => {
      appendFileSync(join(root, file), text);
    },
    /** @param {string} file */
    read: (file) => readFileSync(join(root, file), 'utf8'),
    /**
     * @param {string} file
     * @returns {unknown}
     */
    readJson: (file) => JSON.parse(readFileSync(join(root, file), 'utf8')),
    /** @param {string} file */
    uproot: (file) => {
      rmSync(join(root, file));
    },
    /**
     * @param {import('../check/steps.mjs').Step} step
     * @param {readonly string[]} [more]
     */
    run: (step, more) => runStep(root, step, more),
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
};
