import { timingSafeEqual } from 'node:crypto';
import { json, jsonPieces, type Answer } from '../http/answer';
import { openOn, type Call, type Method, type Route } from '../http/call';
import { invalidRequest, neverValid } from '../http/refusals';
import { changeField } from './deeds';
import { CONTROL, type Tools } from './gate';
import type { RecordedRequest, Recorder } from './recorder';
import { setApprover, setChoices, setMode, setRules, setScenario, setUser } from './settings';
import { truthOf } from './truth';

/** So many requests were let go that were asked for. */
const LET_GO = 'practice-let-go';

function isSame(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}

const done = (): Answer => json(true);

function advance({ vault, body }: Call): Answer {
  const fields = body.fields();
  const ms = fields.integer('ms') ?? (fields.integer('seconds') ?? 0) * 1_000;
  if (ms < 0) throw invalidRequest('ms', 'Time goes on, never back.');
  vault.clock.advance(ms);
  return json({ now: vault.clock.now() });
}

function editField({ vault, body }: Call): Answer {
  const fields = body.fields();
  const edit = {
    secretId: fields.integer('secretId'),
    slug: fields.text('slug'),
    value: fields.text('value') ?? '',
    by: fields.text('by'),
  };
  if (!changeField(vault, edit)) throw invalidRequest('secretId', 'There is no such secret or field.');
  return done();
}

const isMoreWanted = (query: Call['query']): boolean => query.flag('more') === true;

const plainly = ({ number, time, method, path, query, body, status }: RecordedRequest): object => ({
  number,
  time,
  method,
  path,
  query,
  body,
  status,
});

/** In the order of their numbers, and in a header how many older ones are no longer known. */
function requestsSince({ query }: Call, recorder: Recorder): Answer {
  const number = query.integer('since') ?? 0;
  const found = recorder.since(number);
  const answer = json(isMoreWanted(query) ? found : found.map(plainly));
  const letGo = String(recorder.letGoSince(number));
  return { ...answer, headers: { ...answer.headers, [LET_GO]: letGo } };
}

/** The truth and the mischief, for whoever has the token of this run; none of it exists on the real server. */
export function createControlRoutes(token: string, { vault, recorder, mischief }: Tools): readonly Route[] {
  const guarded = (method: Method, path: string, handle: (call: Call) => Answer): Route =>
    openOn(method, `/${CONTROL}/${path}`, (call) => {
      const given = /^bearer\s+(\S+)\s*$/iu.exec(call.header('authorization') ?? '')?.[1] ?? '';
      if (!isSame(given, token)) throw neverValid();
      return handle(call);
    });
  return [
    guarded('GET', 'world', ({ query }) => {
      const wanted = { secretId: query.integer('secretId'), more: isMoreWanted(query) };
      return jsonPieces(truthOf(vault, wanted));
    }),
    guarded('GET', 'requests', (call) => requestsSince(call, recorder)),
    guarded('POST', 'reset', () => {
      vault.reset();
      mischief.clear();
      recorder.clear();
      return done();
    }),
    guarded('POST', 'clock', advance),
    guarded('POST', 'mischief', (call) => json(mischief.plan(call.body.fields()))),
    guarded('DELETE', 'mischief', () => {
      vault.mode.maintenance = false;
      return json({ open: mischief.clear() });
    }),
    guarded('POST', 'fields', editField),
    guarded('POST', 'choices', setChoices),
    guarded('POST', 'rules', setRules),
    guarded('POST', 'mode', setMode),
    guarded('POST', 'users', setUser),
    guarded('POST', 'approver', setApprover),
    guarded('POST', 'scenario', setScenario),
  ];
}
