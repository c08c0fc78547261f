export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
  /** Instead of the body, made while it is sent: for what is too large to be held, or made in one go. */
  readonly pieces?: Iterable<string>;
}

const NEVER_KEPT = { 'cache-control': 'no-cache, no-store', pragma: 'no-cache' };

/** A bare boolean, number, string or null is a good answer here. */
export function json(value: unknown, status = 200): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...NEVER_KEPT },
    body: Buffer.from(JSON.stringify(value)),
  };
}

/** JSON that comes in pieces. */
export function jsonPieces(pieces: Iterable<string>): Answer {
  return { ...json(null), pieces };
}

export function bytes(body: Buffer): Answer {
  return { status: 200, headers: { 'content-type': 'application/octet-stream', ...NEVER_KEPT }, body };
}

export function html(page: string, status = 200): Answer {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', ...NEVER_KEPT },
    body: Buffer.from(page),
  };
}

export function plain(text: string, status = 200): Answer {
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...NEVER_KEPT },
    body: Buffer.from(text),
  };
}
