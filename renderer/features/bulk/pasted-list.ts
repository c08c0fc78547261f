import { readSecretId } from '../../../shared/secret-id';
import { readJump } from '../../app/jump';
import { idsInScript } from '../../app/script-line';

export interface PastedList {
  /** Each once, in the order in which they were named first. */
  readonly ids: readonly number[];
  /** The numbers of lines that say nothing, or more than is understood: none of them counts. */
  readonly notUnderstood: readonly number[];
  readonly elsewhere: readonly number[];
}

type Line = readonly number[] | 'not-understood' | 'elsewhere';

const NUMBERS = /^#?\d+(?:[\s,;]+#?\d+)*[,;]?$/u;

const idsIn = (text: string): Line => {
  const ids = (text.match(/\d+/gu) ?? []).map(readSecretId);
  return ids.every((id) => id !== undefined) ? ids : 'not-understood';
};

const readWord = (word: string, servers: readonly string[]): Line => {
  const jump = readJump(word, servers);
  if (jump?.kind === 'secret') return [jump.id];
  return jump?.kind === 'elsewhere' ? 'elsewhere' : 'not-understood';
};

const readLine = (line: string, servers: readonly string[]): Line => {
  if (NUMBERS.test(line)) return idsIn(line);
  const named = idsInScript(line);
  if (named !== undefined) return idsIn(named);
  const words = line.split(/[\s,;]+/u).filter((word) => word !== '');
  const read = words.map((word) => readWord(word, servers));
  const problem = read.find((each) => typeof each === 'string');
  return problem ?? read.flatMap((each) => (typeof each === 'string' ? [] : each));
};

/** A list of secrets as people have one: numbers, links, addresses and lines of scripts. A line counts as a whole or not at all. */
export const readPastedList = (text: string, servers: readonly string[]): PastedList => {
  const ids = new Set<number>();
  const notUnderstood: number[] = [];
  const elsewhere: number[] = [];
  text.split(/\r\n|\r|\n/u).forEach((written, index) => {
    const line = written.trim();
    if (line === '') return;
    const read = readLine(line, servers);
    if (read === 'not-understood') notUnderstood.push(index + 1);
    else if (read === 'elsewhere') elsewhere.push(index + 1);
    else for (const id of read) ids.add(id);
  });
  return { ids: [...ids], notUnderstood, elsewhere };
};
