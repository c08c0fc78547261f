import type { PolicyFault, FoundPolicy } from './policy-ports';
import { readOne, type Said } from './policy-names';
import { allows } from './allowed-servers';

export interface Fault {
  readonly why: PolicyFault;
  readonly detail: string;
}

/** What an organisation has laid down for this computer. */
export type Policy =
  | { readonly state: 'none' }
  | {
      readonly state: 'in-force';
      readonly from: string;
      /** There is a policy, and nobody knows all of it. What is known of it holds; of the rest, what is safer. */
      readonly fault: Fault | undefined;
      readonly said: Said;
    };

export const NO_POLICY: Policy = { state: 'none' };

const LONGEST_DETAIL = 60;

const parse = (text: string): unknown => {
  try {
    // Some editors of Windows put a mark in front.
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
};

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whoever is led to a server must be let in there. */
const presetFault = ({ presetServer, allowedServers }: Said): Fault | undefined =>
  presetServer === undefined || allows(allowedServers, presetServer)
    ? undefined
    : { why: 'bad-value', detail: 'presetServer' };

const readText = (text: string): Pick<Extract<Policy, { state: 'in-force' }>, 'fault' | 'said'> => {
  const value = parse(text);
  if (!isObject(value)) return { fault: { why: 'not-json', detail: '' }, said: {} };
  let said: Said = {};
  let fault: Fault | undefined;
  for (const [name, each] of Object.entries(value)) {
    const read = readOne(name, each);
    if (read.is === 'read') said = { ...said, ...read.said };
    else fault ??= { why: read.is, detail: name.slice(0, LONGEST_DETAIL) };
  }
  fault ??= presetFault(said);
  return { fault, said };
};

/** A file that somebody else can write is not read at all: what it says may be anybody's word. */
export const readPolicy = (found: FoundPolicy): Policy => {
  if (found.state === 'absent') return NO_POLICY;
  const { from } = found;
  if (found.state === 'found') return { state: 'in-force', from, ...readText(found.text) };
  return { state: 'in-force', from, fault: { why: found.why, detail: found.detail }, said: {} };
};
