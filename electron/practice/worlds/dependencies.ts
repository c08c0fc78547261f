import type { Dependency } from '../world/dependency';
import type { World } from '../world/world';

const plans: readonly Omit<Dependency, 'id' | 'order'>[] = [
  {
    ...{ groupId: 1, enabled: true, typeId: 1, typeName: 'Windows Service' },
    ...{ serviceName: 'PracticeAgent', machineName: 'app01.example.test', runResult: 'Success' },
  },
  {
    ...{ groupId: 1, enabled: true, typeId: 2, typeName: 'Scheduled Task' },
    ...{ serviceName: 'Nightly copy', machineName: 'file01.example.test', runResult: 'Failed' },
  },
  {
    ...{ groupId: 1, enabled: false, typeId: 3, typeName: 'IIS Application Pool' },
    ...{ serviceName: 'Intranet', machineName: 'web01.example.test', runResult: 'NotRun' },
  },
];

/** What signs in with the password of one secret. */
export function addDependencies(world: World, name: string): void {
  for (const secret of world.secrets.all()) {
    if (secret.name !== name) continue;
    const dependencies = plans.map((plan, index) => ({
      ...plan,
      id: secret.id * 10 + index,
      order: index + 1,
    }));
    world.dependencies.set(secret.id, dependencies);
  }
}
