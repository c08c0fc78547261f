import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentHash } from './launch/app-build.mjs';
import { createProject } from './setup/project.mjs';
import { checkWords } from './words/check-words.mjs';

const project = createProject();
const known = join(project.cache, 'gate/words');
// The types of all files are asked for, which takes long, and says the same as long as none of them was changed.
const content = contentHash(project, {
  folders: ['shared', 'electron', 'renderer', 'build/words'],
  files: [],
});

const isKnown = () => {
  try {
    return readFileSync(known, 'utf8') === content;
  } catch {
    return false;
  }
};

if (isKnown()) {
  console.log('No text and no use of one has changed since all were found right.');
} else {
  rmSync(known, { force: true });
  const { findings, count } = checkWords(project.root);
  for (const { file, line, message } of findings) console.log(`${file}:${line}  ${message}`);
  if (findings.length === 0) {
    console.log(`${count} texts, each of them used and each that is used there.`);
    mkdirSync(dirname(known), { recursive: true });
    writeFileSync(known, content);
  }
  process.exitCode = findings.length === 0 ? 0 : 1;
}
