import { addSecret } from '../world/new-secret';
import { SUCCEEDING, UNGUARDED, UNTOUCHED, type Guard, type Remote, type Secret } from '../world/secret';
import type { World } from '../world/world';
import { people } from './demo-people';
import { templateOf } from './foundation';
import { templateIds } from './template-plans';

const remote = (more: Partial<Remote> = {}): Remote => ({
  ...UNTOUCHED,
  autoChangeEnabled: true,
  heartbeatEnabled: true,
  heartbeatStatus: 'Success',
  ...more,
});

const guard = (more: Partial<Guard>): Guard => ({ ...UNGUARDED, ...more });

const approval = { approverIds: [people.approver], editorsToo: true, ownersToo: false };

interface Special {
  readonly name: string;
  readonly machine: string;
  readonly secret: Partial<
    Pick<Secret, 'guard' | 'remote' | 'active' | 'expired' | 'totpKey' | 'requirements'>
  >;
}

/** One secret for each thing that can stand between a reader and a value, named after it. */
const specials: readonly Special[] = [
  { name: 'dc01 needs a comment', machine: 'dc01', secret: { guard: guard({ requiresComment: true }) } },
  {
    name: 'dc02 needs a ticket',
    machine: 'dc02',
    secret: { guard: guard({ requiresComment: true, requiresTicket: true }) },
  },
  {
    name: 'dc03 is checked out',
    machine: 'dc03',
    secret: { guard: guard({ checkOut: { minutes: 30, changeOnCheckIn: false } }) },
  },
  {
    name: 'dc04 changes its password on check-in',
    machine: 'dc04',
    secret: { guard: guard({ checkOut: { minutes: 30, changeOnCheckIn: true } }), remote: remote() },
  },
  {
    name: 'dc05 needs a comment and is checked out',
    machine: 'dc05',
    secret: { guard: guard({ requiresComment: true, checkOut: { minutes: 15, changeOnCheckIn: false } }) },
  },
  { name: 'dc06 needs approval', machine: 'dc06', secret: { guard: guard({ approval }) } },
  {
    name: 'dc07 is double locked',
    machine: 'dc07',
    secret: { guard: guard({ doubleLockId: 1 }) },
  },
  { name: 'dc08 hides its password', machine: 'dc08', secret: { guard: guard({ hidePassword: true }) } },
  { name: 'app01 changes its password', machine: 'app01', secret: { remote: remote() } },
  {
    name: 'app02 fails to change its password',
    machine: 'app02',
    secret: {
      remote: remote({
        heartbeatStatus: 'Failed',
        scenario: { ...SUCCEEDING, outcome: 'fails', reason: 'Access is denied.', heartbeat: 'Failed' },
      }),
    },
  },
  {
    name: 'app03 takes another password',
    machine: 'app03',
    secret: { remote: remote({ scenario: { ...SUCCEEDING, outcome: 'takes-another-password' } }) },
  },
  {
    name: 'app04 never finishes changing',
    machine: 'app04',
    secret: { remote: remote({ scenario: { ...SUCCEEDING, outcome: 'never-ends' } }) },
  },
  {
    name: 'app05 cannot be reached',
    machine: 'app05',
    secret: {
      remote: remote({
        heartbeatStatus: 'UnableToConnect',
        scenario: {
          ...SUCCEEDING,
          outcome: 'fails',
          reason: 'No route to host.',
          heartbeat: 'UnableToConnect',
        },
      }),
    },
  },
  { name: 'app06 has expired', machine: 'app06', secret: { expired: true } },
  { name: 'app07 gives codes', machine: 'app07', secret: { totpKey: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' } },
  { name: 'app08 was deleted', machine: 'app08', secret: { active: false } },
];

export function addRestrictions(world: World, folderId: number, newPassword: () => string): void {
  world.doubleLocks.set(1, {
    id: 1,
    name: 'Two keys',
    passwords: new Map([
      [2, 'Second-1'],
      [people.operator, null],
    ]),
  });
  for (const { name, machine, secret } of specials) {
    addSecret(world, {
      name,
      folderId,
      template: templateOf(world, templateIds.windowsAccount),
      values: { machine, username: 'Administrator', password: newPassword() },
      secret,
    });
  }
}
