import type { Random } from '../random';

export interface OddBody {
  readonly bytes: Buffer;
  readonly contentType: string;
}

const JSON_TYPE = 'application/json';

const BAD_JSON = [
  '',
  '{',
  '{"value":',
  '{"value":"a',
  '{"value":"a"}}',
  "{'value':'a'}",
  '{"value":"a",}',
  '{"value":undefined}',
  '{"value":NaN}',
  '{"value":1e999}',
  '{"value":"\\ud800"}',
  '{"value":"\\x41"}',
  '{"value":"a\nb"}',
  '{"value":"a","VALUE":"b","Value":"c"}',
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  '[]',
  '[[[]]]',
  'null',
  'true',
  '"text"',
  '0',
  '\u0000',
  '\ufeff{"value":"a"}',
  '<xml>value</xml>',
  'value=a&value=b',
] as const;

const ODD_TYPES = [
  'application/json; charset=utf-7',
  'application/json; charset=utf-16',
  'application/problem+json',
  'text/json',
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'multipart/form-data; boundary="a b"',
  'multipart/form-data; boundary=((((((',
  'application/octet-stream',
  '*/*',
  ';;;',
  'json',
] as const;

const NAMES = [
  ...([
    'value',
    'Value',
    'comment',
    'ticketNumber',
    'ticketSystemId',
    'forceCheckIn',
    'data',
    'items',
  ] as const),
  ...(['id', 'name', 'folderId', 'secretTemplateId', 'fileName', 'fileAttachment', 'status'] as const),
  ...(['grant_type', 'username', 'password', 'refresh_token', '__proto__', 'constructor', ''] as const),
] as const;

function oddValue(random: Random, depth: number): unknown {
  const simple = [
    null,
    true,
    -1,
    0,
    1.5,
    2 ** 53,
    -(2 ** 31),
    '',
    'text',
    '\ud800',
    '\u202e\u0000',
    '1',
    'True',
    'admin',
    'password',
    '2026-13-99T99:99:99',
    'x'.repeat(random.below(2_000)),
  ] as const;
  const kind = random.below(depth > 3 ? 6 : 10);
  if (kind < 6) return simple[random.below(simple.length)];
  if (kind < 8) return Array.from({ length: random.below(4) }, () => oddValue(random, depth + 1));
  return oddObject(random, depth + 1);
}

function oddObject(random: Random, depth = 0): object {
  const count = random.below(6);
  return Object.fromEntries(
    Array.from({ length: count }, () => [random.pick(NAMES), oddValue(random, depth)] as const),
  );
}

const wrongTypes = (random: Random): OddBody => ({
  bytes: Buffer.from(JSON.stringify(oddObject(random))),
  contentType: JSON_TYPE,
});

/** What every patch carries, with values where objects belong and the other way round. */
function wrongPatch(random: Random): OddBody {
  const names = [
    'name',
    'active',
    'folder',
    'secretFields',
    'expirationType',
    'minutesToAdd',
    'NextPassword',
  ];
  const data = Object.fromEntries(
    names.map((name) => [
      name,
      random.below(2) === 0 ? oddValue(random, 0) : { dirty: true, value: oddObject(random) },
    ]),
  );
  return { bytes: Buffer.from(JSON.stringify({ data })), contentType: JSON_TYPE };
}

const badJson = (random: Random): OddBody => ({
  bytes: Buffer.from(random.pick(BAD_JSON), random.below(4) === 0 ? 'utf16le' : 'utf8'),
  contentType: JSON_TYPE,
});

const oddType = (random: Random): OddBody => ({
  bytes: Buffer.from(random.pick(BAD_JSON)),
  contentType: random.pick(ODD_TYPES),
});

const noise = (random: Random): OddBody => ({
  bytes: Buffer.from(Array.from({ length: random.below(400) }, () => random.below(256))),
  contentType: random.below(2) === 0 ? JSON_TYPE : random.pick(ODD_TYPES),
});

function deep(random: Random): OddBody {
  const levels = 1 + random.below(20_000);
  const [open, close] = random.below(2) === 0 ? ['[', ']'] : ['{"data":', '}'];
  const text = `{"value":${open.repeat(levels)}0${close.repeat(levels)}}`;
  return { bytes: Buffer.from(text), contentType: JSON_TYPE };
}

const DISPOSITIONS = [
  'form-data; name="file"; filename="a.txt"',
  'form-data; name="file"; filename="../../etc/passwd"',
  'form-data; name="file"; filename="a\\"b"',
  'form-data; name="file"; filename=',
  'form-data; name="value"',
  'form-data; name=',
  'form-data',
  'attachment',
  '',
] as const;

/** A body of parts with something wrong about its lines, its boundary or its end. */
function brokenParts(random: Random): OddBody {
  const boundary = random.pick(['walk', '-', 'x'.repeat(70), 'x'.repeat(71)]);
  const line = random.pick(['\r\n', '\n', '\r']);
  const part = `--${boundary}${line}Content-Disposition: ${random.pick(DISPOSITIONS)}${line}${line}a value${line}`;
  const end = random.pick([`--${boundary}--${line}`, `--${boundary}`, '', `--${boundary}--${part}`]);
  return {
    bytes: Buffer.from(part.repeat(random.below(4)) + end),
    contentType: `multipart/form-data; boundary=${boundary}`,
  };
}

/** One in many is over what the vault takes. */
function huge(random: Random): OddBody {
  const length = random.pick([4 * 1024 * 1024 - 64, 4 * 1024 * 1024, 5 * 1024 * 1024]);
  return { bytes: Buffer.from(`{"value":"${'x'.repeat(length)}"}`), contentType: JSON_TYPE };
}

const MAKERS = [
  wrongTypes,
  wrongTypes,
  wrongTypes,
  wrongPatch,
  badJson,
  badJson,
  oddType,
  noise,
  brokenParts,
] as const;

export function oddBody(random: Random): OddBody {
  const rare = random.below(250);
  if (rare === 0) return huge(random);
  return rare < 3 ? deep(random) : random.pick(MAKERS)(random);
}
