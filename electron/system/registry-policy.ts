import type { FoundPolicy } from '../domain/policy/policy-ports';

/** Name, kind and value, each four blanks apart: what `reg query` writes in every language. */
const LINE = /^ {4}(?<name>.+?) {4}REG_(?<kind>[A-Z_]+)(?: {4}(?<value>.*))?$/u;

const valueOf = (kind: string, written: string): unknown => {
  if (kind === 'DWORD') return Number(written);
  if (kind === 'SZ') return written;
  if (kind === 'MULTI_SZ') return written === '' ? [] : written.split(String.raw`\0`);
  // Nothing that a policy says is written in another kind.
  return null;
};

/** What `reg query` has written of the key, as the text of a policy. */
export const policyInRegistry = (from: string, output: string): FoundPolicy => {
  const lines = output.split(/\r?\n/u).flatMap((line) => {
    const { name, kind = '', value = '' } = LINE.exec(line)?.groups ?? {};
    return name === undefined ? [] : [[name, valueOf(kind, value)] as const];
  });
  if (lines.length === 0) return { state: 'absent' };
  return { state: 'found', from, text: JSON.stringify(Object.fromEntries(lines)) };
};
