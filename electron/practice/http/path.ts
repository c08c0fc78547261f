export interface Target {
  /** Decoded, without empty ones: doubled and trailing slashes do not count. */
  readonly segments: readonly string[];
  readonly query: string;
}

function decodeSegment(segment: string): string | undefined {
  try {
    const text = decodeURIComponent(segment);
    return /\p{Cc}/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Takes the way down segment by segment, so that `..` never leads out of the root. */
function walk(segments: readonly string[]): readonly string[] {
  const way: string[] = [];
  for (const segment of segments) {
    if (segment === '..') way.pop();
    else if (segment !== '' && segment !== '.') way.push(segment);
  }
  return way;
}

/** @returns undefined for an address that no web server would take */
export function parseTarget(url: string): Target | undefined {
  const local = url.replace(/^https?:\/\/[^/?]*/iu, '');
  const mark = local.indexOf('?');
  const path = mark === -1 ? local : local.slice(0, mark);
  const segments = path.split('/').map(decodeSegment);
  if (segments.some((segment) => segment === undefined)) return undefined;
  return {
    segments: walk(segments.filter((segment) => segment !== undefined)),
    query: mark === -1 ? '' : local.slice(mark + 1),
  };
}

/** @returns what follows the prefix, or undefined when the way does not begin with it; case does not count */
export function below(segments: readonly string[], prefix: readonly string[]): readonly string[] | undefined {
  const begins = prefix.every((part, index) => segments[index]?.toLowerCase() === part.toLowerCase());
  return begins ? segments.slice(prefix.length) : undefined;
}
