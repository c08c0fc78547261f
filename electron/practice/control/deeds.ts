import type { Answer } from '../http/answer';
import { html } from '../http/answer';
import type { Arrival } from '../http/dispatch';
import { page } from '../http/pages';
import { tooManyRequests } from '../http/refusals';
import type { Exchange } from '../http/server';
import type { Vault } from '../vault';
import { writeValue } from '../world/edit-item';
import { itemOfSlug, setValue } from '../world/set-value';
import type { Deed, FieldEdit } from './mischief';

/** One request to which something happens. */
export interface Scene {
  readonly vault: Vault;
  readonly exchange: Exchange;
  /** Does what was asked for, and has it written down. */
  readonly handle: () => Promise<Answer>;
  /** Sends an answer whole, and has it written down. */
  readonly tell: (answer: Answer) => void;
}

type Actor<D extends Deed> = (scene: Scene, deed: D) => Promise<void>;
type Actors = { readonly [D in Deed as D['do']]: Actor<D> };

const wait = ({ vault }: Scene, ms: number): Promise<void> =>
  new Promise((resolve) => {
    vault.clock.after(ms, resolve);
  });

/** As a broken line: nothing is said, not even that nothing will be. */
const drop = ({ exchange }: Scene): void => {
  exchange.request.socket.destroy();
};

const altered = (answer: Answer, contentType: string, body = answer.body): Answer => ({
  ...answer,
  body,
  headers: { ...answer.headers, 'content-type': contentType },
});

/** Says how much is coming and sends less. */
function sendHalf({ exchange: { request, response } }: Scene, answer: Answer): void {
  response.writeHead(answer.status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': answer.body.length,
  });
  response.write(answer.body.subarray(0, Math.floor(answer.body.length / 2)), () => request.socket.destroy());
}

async function sendSlowly(scene: Scene, answer: Answer): Promise<void> {
  const { response } = scene.exchange;
  response.writeHead(answer.status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': answer.body.length,
  });
  response.flushHeaders();
  for (let sent = 0; sent < answer.body.length && !response.destroyed; sent += 1) {
    await wait(scene, 1_000);
    response.write(answer.body.subarray(sent, sent + 1));
  }
  response.end();
}

function revokeToken(vault: Vault, arrival: Arrival): void {
  const token = /^bearer\s+(\S+)/iu.exec(arrival.header('authorization') ?? '')?.[1];
  const found = token === undefined ? undefined : vault.sessions.find(token);
  if (found !== undefined) vault.sessions.revoke(found.session);
}

export function changeField({ world }: Vault, edit: FieldEdit, segments: readonly string[] = []): boolean {
  const after = (words: readonly string[]): string | undefined =>
    segments[segments.findIndex((segment) => words.includes(segment.toLowerCase())) + 1];
  const secret = world.secrets.get(edit.secretId ?? Number(after(['secrets', 'secret-detail'])));
  if (secret === undefined) return false;
  const item = itemOfSlug(world, secret, edit.slug ?? after(['fields', 'generate-password']) ?? '');
  if (item === undefined) return false;
  const field = world.field(item.fieldId);
  const user = [...world.users.values()].find(({ userName }) => userName === edit.by);
  if (user === undefined || field === undefined) setValue(world, secret, { item, value: edit.value });
  else writeValue(world, user, { secret, edit: { item, field, value: edit.value } });
  return true;
}

const garbage = (): Buffer =>
  Buffer.from(Array.from({ length: 256 }, (_, index) => (index * 167 + 13) % 256));

const actors: Actors = {
  delay: async (scene, { ms }) => {
    await wait(scene, ms);
    scene.tell(await scene.handle());
  },
  answer: (scene, { status, body, headers }) => {
    const asJson = { 'content-type': 'application/json; charset=utf-8', ...headers };
    scene.tell({ status, headers: asJson, body: Buffer.from(body) });
    return Promise.resolve();
  },
  'drop-before': (scene) => {
    drop(scene);
    return Promise.resolve();
  },
  'drop-after': async (scene) => {
    await scene.handle();
    drop(scene);
  },
  'handle-later': async (scene, { ms }) => {
    drop(scene);
    await wait(scene, ms);
    await scene.handle();
  },
  'cut-body': async (scene) => {
    sendHalf(scene, await scene.handle());
  },
  garbage: async (scene) => {
    scene.tell({ ...(await scene.handle()), body: garbage() });
  },
  html: (scene, { status }) => {
    scene.tell(html(page('Secret Server', 'An error occurred while processing your request.'), status));
    return Promise.resolve();
  },
  'wrong-content-type': async (scene) => {
    scene.tell(altered(await scene.handle(), 'image/png'));
  },
  trickle: async (scene) => {
    await sendSlowly(scene, await scene.handle());
  },
  'revoke-token': async (scene) => {
    revokeToken(scene.vault, scene.exchange.arrival);
    scene.tell(await scene.handle());
  },
  'change-field': async (scene, { when, edit }) => {
    const { segments } = scene.exchange.arrival;
    if (when === 'before') changeField(scene.vault, edit, segments);
    const answer = await scene.handle();
    if (when === 'after') changeField(scene.vault, edit, segments);
    scene.tell(answer);
  },
  maintenance: async (scene) => {
    scene.vault.mode.maintenance = true;
    scene.tell(await scene.handle());
  },
  'too-many-requests': (scene, { retryAfter }) => {
    scene.tell(tooManyRequests(scene.vault.chosen.tooManyRequests, retryAfter));
    return Promise.resolve();
  },
};

export async function perform(scene: Scene, deed: Deed): Promise<void> {
  const act = actors[deed.do] as Actor<Deed>;
  await act(scene, deed);
}
