import { createFields, isObject, type Fields } from './fields';
import { boundaryOf, parseMultipart, type Part } from './multipart';
import { parseQuery } from './query';
import { invalidRequest, unsupportedMedia } from './refusals';

/** What a request carries, read only when somebody asks and then as what it claims to be. */
export interface Body {
  readonly bytes: Buffer;
  readonly mediaType: string;
  /** JSON, form or the text parts of a multipart body, as named values; an empty body has none. */
  fields(): Fields;
  /** The files of a multipart body. */
  files(): readonly Part[];
}

const NOTHING = createFields({});

function decode(bytes: Buffer, contentType: string): string {
  const isWide = /charset="?utf-16/iu.test(contentType);
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
}

function parseJson(text: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalidRequest('args', 'The body is not valid JSON.');
  }
  if (value === null) return NOTHING;
  if (!isObject(value)) throw invalidRequest('args', 'The body must be an object.');
  return createFields(value, 'args.');
}

function parseParts(bytes: Buffer, contentType: string): readonly Part[] {
  const boundary = boundaryOf(contentType);
  const parts = boundary === undefined ? undefined : parseMultipart(bytes, boundary);
  if (parts === undefined)
    throw invalidRequest('args', 'The body is not the multipart body it claims to be.');
  return parts;
}

const isJson = (mediaType: string): boolean => /^(?:application|text)\/(?:[\w.-]+\+)?json$/u.test(mediaType);

export function createBody(bytes: Buffer, contentType: string): Body {
  const mediaType = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  let parts: readonly Part[] | undefined;
  const multipart = (): readonly Part[] => (parts ??= parseParts(bytes, contentType));
  let known: Fields | undefined;

  const read = (): Fields => {
    if (bytes.length === 0) return NOTHING;
    if (isJson(mediaType)) return parseJson(decode(bytes, contentType));
    if (mediaType === 'application/x-www-form-urlencoded') return parseQuery(decode(bytes, contentType));
    if (mediaType !== 'multipart/form-data') throw unsupportedMedia(mediaType);
    const texts = multipart().filter((part) => part.fileName === undefined);
    return createFields(Object.fromEntries(texts.map((part) => [part.name, part.bytes.toString('utf8')])));
  };
  return {
    bytes,
    mediaType,
    fields: () => (known ??= read()),
    files: () =>
      mediaType === 'multipart/form-data' ? multipart().filter((part) => part.fileName !== undefined) : [],
  };
}
