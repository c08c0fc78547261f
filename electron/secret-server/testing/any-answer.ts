import fc from 'fast-check';

export const PASSWORD = 'correct-Horse&b4ttery';
export const CODE = '012345';
export const TOKEN = 'tok3n-AgLNqrQSDBTFW4mBfzU4q5nX';
const SECRETS = [PASSWORD, CODE, TOKEN] as const;

export interface Planned {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** The line goes dead in the middle. */
  readonly isCut: boolean;
}

/** What a server might repeat of what it was sent, besides anything else. */
const word = fc.oneof(
  fc.constantFrom(...SECRETS, encodeURIComponent(PASSWORD), 'Login failed.', 'one-time code', '', 'Bearer'),
  fc.string({ unit: 'binary' }),
);
const sentence = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
const lifetime = fc.oneof(fc.double(), fc.string(), fc.constantFrom('1199', 1199, 0, -1, null));
const member = fc.oneof(sentence, fc.jsonValue());
/** Something like what a list tells of a secret. */
const listedSecret = fc.record(
  {
    id: fc.oneof(fc.nat(), member),
    name: sentence,
    secretTemplateName: member,
    folderId: fc.oneof(fc.integer(), member),
  },
  { requiredKeys: ['id', 'name'] },
);
const shaped = fc.record(
  {
    access_token: fc.oneof(fc.constant('good-token'), member),
    token_type: fc.oneof(fc.constantFrom('bearer', 'Bearer', 'mac'), member),
    expires_in: lifetime,
    refresh_token: member,
    error: member,
    error_description: member,
    message: member,
    errorCode: member,
    exceptionMessage: member,
    userName: member,
    records: fc.oneof(member, fc.array(listedSecret, { maxLength: 3 })),
    total: fc.oneof(member, fc.nat()),
    vaults: member,
  },
  { requiredKeys: [] },
);
const page = sentence.map((words) => `<!DOCTYPE html><html><body>${words}</body></html>`);
const body = fc.oneof(
  { weight: 4, arbitrary: shaped.map((value) => Buffer.from(JSON.stringify(value))) },
  { weight: 2, arbitrary: fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value))) },
  fc.array(shaped, { maxLength: 3 }).map((value) => Buffer.from(JSON.stringify(value))),
  page.map((text) => Buffer.from(text)),
  fc.constantFrom('', 'true', 'false', 'null', '{', '"', '<html').map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
);
const headers = fc.record(
  {
    'content-type': fc.constantFrom(
      'application/json',
      'text/html',
      'image/png',
      'application/json; charset=x',
    ),
    location: fc.constantFrom('/', 'https://keyturn.invalid/', `/?p=${encodeURIComponent(PASSWORD)}`, '//['),
    'set-cookie': fc.constantFrom('a=b', 'a'),
    'retry-after': fc.constantFrom('99999', 'x', '-1'),
    'www-authenticate': fc.constantFrom('Negotiate', 'Basic realm="x"'),
  },
  { requiredKeys: [] },
);
const status = fc.oneof(fc.constantFrom(200, 200, 200, 400, 401, 403), fc.integer({ min: 200, max: 599 }));
/** What a server might answer that nobody foresaw. */
export const planned: fc.Arbitrary<Planned> = fc.record({
  status,
  headers,
  body,
  isCut: fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0),
});
