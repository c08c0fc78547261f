import type { Scene, Visit } from '../scene';
import type { Visits } from './visits';

const SLUG = 'hosts';

/** A secret whose field holds every list that the world has. */
function listed({ newSecret, world }: Scene): Visit {
  const hosts = [...world.optionLists.keys()].join(',');
  return { params: [newSecret({ template: 'everything', values: { [SLUG]: hosts } }).id, SLUG] };
}

export const listVisits: Visits = {
  'GET /api/v1/secrets/:id/fields/:slug/list': listed,
  'GET /api/v1/secrets/:id/fields/:slug/listdetails': listed,
  'PUT /api/v1/secrets/:id/fields/:slug/listdetails': (scene) => ({
    ...listed(scene),
    body: { data: { categorizedListIds: [...scene.world.optionLists.keys()] } },
  }),
  'DELETE /api/v1/secrets/:id/fields/:slug/listdetails': listed,
};

export const dependencyVisits: Visits = {
  'GET /api/v1/secret-dependencies': ({ newSecret, world }) => {
    const { id } = newSecret({});
    world.dependencies.set(id, [
      {
        ...{ id: 1, groupId: 1, order: 1, enabled: true, typeId: 1, typeName: 'Windows Service' },
        ...{ serviceName: 'Agent', machineName: 'web01.example.test', runResult: 'Success' },
      },
    ]);
    return { query: `filter.secretId=${id}` };
  },
};
