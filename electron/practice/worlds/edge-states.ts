import { addSecret } from '../world/new-secret';
import { heartbeatStatuses, UNGUARDED, UNTOUCHED, type Guard, type Remote } from '../world/secret';
import type { World } from '../world/world';
import { people, PASSWORD } from './demo-people';
import { templateOf } from './foundation';
import { templateIds } from './template-plans';

const ADMIN = 2;

const guard = (more: Partial<Guard>): Guard => ({ ...UNGUARDED, ...more });

const MANAGED: Remote = {
  ...UNTOUCHED,
  autoChangeEnabled: true,
  heartbeatEnabled: true,
  heartbeatStatus: 'Success',
};

/** One secret for each state that the first user can find one in, named after the state. */
const states: Readonly<Record<string, { guard?: Guard; remote?: Remote; active?: boolean }>> = {
  None: {},
  RequiresApproval: {
    guard: guard({ approval: { approverIds: [people.approver], editorsToo: true, ownersToo: true } }),
  },
  RequiresCheckout: { guard: guard({ checkOut: { minutes: 30, changeOnCheckIn: false } }) },
  RequiresComment: { guard: guard({ requiresComment: true }) },
  RequiresDoubleLockPassword: { guard: guard({ doubleLockId: 1 }) },
  CreateDoubleLockPassword: { guard: guard({ doubleLockId: 2 }) },
  DoubleLockNoAccess: { guard: guard({ doubleLockId: 3 }) },
  RequiresUndelete: { active: false },
  RequiresCheckoutPendingRPC: {
    guard: guard({ checkOut: { minutes: 30, changeOnCheckIn: true } }),
    remote: { ...MANAGED, change: 'Pending', scenario: { ...MANAGED.scenario, outcome: 'never-ends' } },
  },
  RequiresCheckoutAndComment: {
    guard: guard({ requiresComment: true, checkOut: { minutes: 30, changeOnCheckIn: false } }),
  },
};

function addDoubleLocks(world: World): void {
  world.doubleLocks.set(1, { id: 1, name: 'With a password', passwords: new Map([[ADMIN, PASSWORD]]) });
  world.doubleLocks.set(2, { id: 2, name: 'Without a password', passwords: new Map([[ADMIN, null]]) });
  world.doubleLocks.set(3, { id: 3, name: 'For others', passwords: new Map([[people.operator, PASSWORD]]) });
}

export function addStates(world: World, folderId: number): void {
  addDoubleLocks(world);
  const template = templateOf(world, templateIds.windowsAccount);
  for (const [name, secret] of Object.entries(states)) {
    const values = { machine: 'edge', username: name, password: `Value-of-${name}-1` };
    addSecret(world, { name, folderId, template, values, secret });
  }
  addSecret(world, {
    name: 'RequiresDoubleLockPassword and a comment',
    folderId,
    template,
    values: { machine: 'edge', username: 'both', password: 'Both-1' },
    secret: { guard: guard({ doubleLockId: 1, requiresComment: true }) },
  });
  addSecret(world, {
    name: 'RequiresDoubleLockPassword and a checkout',
    folderId,
    template,
    values: { machine: 'edge', username: 'locked', password: 'Locked-1' },
    secret: { guard: guard({ doubleLockId: 1, checkOut: { minutes: 30, changeOnCheckIn: false } }) },
  });
  addSecret(world, {
    name: 'HidesPassword',
    folderId,
    template,
    values: { machine: 'edge', username: 'hidden', password: 'Hidden-1' },
    secret: { guard: guard({ hidePassword: true }) },
  });
}

/** One for each thing a heartbeat can say. */
export function addHeartbeats(world: World, folderId: number): void {
  const template = templateOf(world, templateIds.activeDirectory);
  for (const heartbeatStatus of heartbeatStatuses) {
    addSecret(world, {
      name: `Heartbeat ${heartbeatStatus}`,
      folderId,
      template,
      values: { domain: 'edge.example.test', username: heartbeatStatus, password: 'Heartbeat-1-Heartbeat-2' },
      secret: { remote: { ...MANAGED, heartbeatStatus, heartbeatAt: world.clock.now() } },
    });
  }
}
