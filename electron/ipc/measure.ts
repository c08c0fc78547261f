const NUMBER_BYTES = 8;
/** Deeper than any message of ours; a parser that recurses must not be handed a deeper one. */
const MAX_DEPTH = 32;

const ownBytes = (value: unknown): number => {
  if (typeof value === 'string') return value.length * 2;
  if (typeof value === 'bigint') return value.toString(16).length;
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
  return NUMBER_BYTES;
};

const partsOf = (value: unknown): Iterable<unknown> => {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  if (value instanceof Map) return [...value.keys(), ...value.values()] as unknown[];
  if (value instanceof Set) return value as ReadonlySet<unknown>;
  return Object.entries(value).flat() as unknown[];
};

/**
 * Whether a message takes more memory than its call allows. It stops counting at the limit, takes cycles as they are,
 * and takes what is nested too deep as too large.
 */
export const exceeds = (message: unknown, maxBytes: number): boolean => {
  const seen = new Set<unknown>();
  let level: unknown[] = [message];
  let bytes = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'object' && value !== null) {
        if (seen.has(value)) continue;
        seen.add(value);
      }
      bytes += ownBytes(value);
      if (bytes > maxBytes) return true;
      for (const part of partsOf(value)) next.push(part);
    }
    level = next;
  }
  return false;
};
