export interface Part {
  readonly name: string;
  /** Undefined for a part that is plain text. */
  readonly fileName: string | undefined;
  readonly bytes: Buffer;
}

const CRLF2 = Buffer.from('\r\n\r\n');

export function boundaryOf(contentType: string): string | undefined {
  const found = /boundary=(?:"([^"]{1,70})"|([^;\s]{1,70}))/iu.exec(contentType);
  return found?.[1] ?? found?.[2];
}

function parameter(header: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|[;\\s])${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]*))`, 'iu').exec(header);
  const quoted = found?.[1]?.replace(/\\(.)/gu, '$1').replaceAll('%22', '"');
  return quoted ?? found?.[2];
}

function parsePart(section: Buffer): Part | undefined {
  const end = section.indexOf(CRLF2);
  if (end === -1) return undefined;
  const disposition = section
    .toString('utf8', 0, end)
    .split('\r\n')
    .find((line) => /^content-disposition:/iu.test(line));
  const name = disposition === undefined ? undefined : parameter(disposition, 'name');
  if (disposition === undefined || name === undefined) return undefined;
  return { name, fileName: parameter(disposition, 'filename'), bytes: section.subarray(end + CRLF2.length) };
}

/** @returns undefined when the body is no multipart body with that boundary */
export function parseMultipart(body: Buffer, boundary: string): readonly Part[] | undefined {
  const opening = Buffer.from(`--${boundary}`);
  const separator = Buffer.from(`\r\n--${boundary}`);
  const start = body.indexOf(opening);
  if (start === -1) return undefined;
  const parts: Part[] = [];
  let from = start + opening.length;
  while (body.toString('latin1', from, from + 2) === '\r\n') {
    const end = body.indexOf(separator, from);
    if (end === -1) return undefined;
    const part = parsePart(body.subarray(from + 2, end));
    if (part === undefined) return undefined;
    parts.push(part);
    from = end + separator.length;
  }
  return body.toString('latin1', from, from + 2) === '--' ? parts : undefined;
}
