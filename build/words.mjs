import { resolve } from 'node:path';
import { checkWords } from './words/check-words.mjs';

const { findings, count } = checkWords(resolve(import.meta.dirname, '..'));

for (const { file, line, message } of findings) console.log(`${file}:${line}  ${message}`);
if (findings.length === 0) console.log(`${count} texts, each of them used and each that is used there.`);
process.exitCode = findings.length === 0 ? 0 : 1;
