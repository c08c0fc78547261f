import { expect, it } from 'vitest';
import { openBench } from '../../testing/client';
import { addSecret } from '../../world/new-secret';
import { addFolder, openTo, templateOf } from '../../worlds/foundation';
import { listIds } from '../../worlds/option-lists';
import { templateIds } from '../../worlds/template-plans';

it('a list field points at lists, gives what they offer together, and forgets them again', async () => {
  const bench = await openBench({ world: 'empty' });
  const { world } = bench.running.vault;
  const folder = addFolder(world, { name: 'Shelf', grants: openTo.operations });
  const template = templateOf(world, templateIds.everything);
  const secret = addSecret(world, { name: 'Listed', folderId: folder.id, template, values: {} });
  const token = await bench.signIn();
  const path = `/api/v1/secrets/${secret.id}/fields/hosts`;

  const body = { categorizedListIds: [listIds.hosts, listIds.sites.toUpperCase()] };
  const set = await bench.ask(`${path}/listdetails`, { method: 'PUT', token, body });
  expect(set.json).toMatchObject({
    total: 2,
    records: [{ name: 'Hosts', numOptions: 3 }, { numOptions: 2 }],
  });
  expect((await bench.ask(path, { token })).json).toBe(`${listIds.hosts},${listIds.sites}`);
  expect((await bench.ask(`${path}/list`, { token })).json).toHaveProperty('value.length', 5);

  const unknown = { categorizedListIds: ['nothing'] };
  const refused = await bench.ask(`${path}/listdetails`, { method: 'PUT', token, body: unknown });
  expect(refused.status).toBe(400);
  expect((await bench.ask(`/api/v1/secrets/${secret.id}/fields/notes/list`, { token })).status).toBe(400);
  const cleared = await bench.ask(`${path}/listdetails`, { method: 'DELETE', token });
  expect(cleared.json).toMatchObject({ total: 0, records: [] });
  await bench.stop();
});
