import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRoutes } from '../routes/all-routes';
import { visits } from './all';
import { compare, namesIn, namesSent } from './compare';
import { deviations } from './deviations';
import { openScene, type Scene, type Visit } from './scene';
import { refusal } from './schemas/shared-shapes';
import { byCall, contentOf, documented, plain, servedShape, takenBy, told } from './served';

const visited = byCall(visits);
const routes = allRoutes.map((route) => ({ ...route, call: `${route.method} ${route.path}` }));
const guarded = routes.filter(({ access }) => access === 'user');

async function visitsOf(scene: Scene, call: string): Promise<readonly Visit[]> {
  const found = (await visited.get(plain(call))?.(scene)) ?? [];
  return Array.isArray(found) ? (found as readonly Visit[]) : [found as Visit];
}

describe('the shapes on the wire', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  });
  afterAll(() => scene.bench.stop());

  it('are written down for every address that the vault serves, and for no other', () => {
    const served = routes.map(({ call }) => plain(call)).sort();
    expect([...documented.keys()].sort()).toEqual(served);
    expect([...visited.keys()].sort()).toEqual(served);
  });

  describe.each(routes)('of $call', ({ call }) => {
    it('are what is documented, name by name and type by type', async () => {
      const shape = servedShape(call);
      const rounds = await visitsOf(scene, call);
      expect(rounds).not.toEqual([]);
      for (const visit of rounds) {
        const reply = await scene.ask(call, visit);
        expect({ status: reply.status, text: reply.status === 200 ? '' : reply.text }).toEqual({
          status: 200,
          text: '',
        });
        expect(told(compare(contentOf(reply), shape))).toBe('');
      }
    });

    it('leave no documented member of a body untried, and send none that is not documented', async () => {
      const takes = takenBy(call);
      const bodies = (await visitsOf(scene, call)).map(({ body, form }) => body ?? form);
      const sent = new Set(bodies.flatMap((body) => (body === undefined ? [] : namesSent(body))));
      expect([...sent].sort()).toEqual(takes === undefined ? [] : [...namesIn(takes)].sort());
      for (const body of takes === undefined ? [] : bodies) expect(compare(body, takes ?? {})).toEqual([]);
    });
  });

  it.each(guarded)(
    'are those of a refusal where the caller is nobody, or no longer is: $call',
    async ({ call }) => {
      const ended = await scene.bench.signIn();
      await scene.ask('POST /api/v1/oauth-expiration', { token: ended });
      const [visit = {}] = await visitsOf(scene, call);
      const stranger = await scene.ask(call, { ...visit, token: 'never-valid' });
      expect(stranger.status).toBe(401);
      expect(compare(stranger.json, refusal)).toEqual([]);
      const late = await scene.ask(call, { ...visit, token: ended });
      expect(late.status).toBe(403);
      expect(late.json).toEqual({ message: 'Authentication failed or expired token.' });
    },
  );

  it.each(deviations)(
    'deviate from what is documented where they are said to: $call $at',
    async (deviation) => {
      const { call, at } = deviation;
      const others = deviations.filter((other) => other !== deviation);
      const shape = servedShape(call, others);
      const found = [];
      for (const visit of await visitsOf(scene, call)) {
        found.push(...compare(contentOf(await scene.ask(call, visit)), shape));
      }
      expect(found.filter((difference) => difference.at.startsWith(at))).not.toEqual([]);
    },
  );
});
