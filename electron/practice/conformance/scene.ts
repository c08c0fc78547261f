import { member, openBench, type Bench, type Reply } from '../testing/client';
import { groupIds, addFolder, addUser, openTo, templateOf } from '../worlds/foundation';
import { templateIds } from '../worlds/template-plans';
import { addSecret, type NewSecret } from '../world/new-secret';
import { UNGUARDED, UNTOUCHED, type Guard, type Remote, type Secret } from '../world/secret';
import type { TicketSystem } from '../world/ticket-system';
import type { World } from '../world/world';

/** One request to an address: what goes into the place of each parameter, and what is carried. */
export interface Visit {
  readonly params?: readonly (string | number)[];
  /** Without its question mark. */
  readonly query?: string;
  readonly body?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** The administrator's, unless somebody else asks. */
  readonly token?: string;
}

export interface Wanted {
  readonly guard?: Partial<Guard>;
  readonly remote?: Partial<Remote>;
  readonly template?: keyof typeof templateIds;
  readonly values?: NewSecret['values'];
  readonly secret?: NewSecret['secret'];
}

/** A running vault in which every visit finds what it needs, and nothing that another visit has left. */
export interface Scene {
  readonly bench: Bench;
  readonly world: World;
  readonly admin: string;
  /** May edit what lies in the folder, and is no owner. */
  readonly operator: string;
  readonly approver: string;
  readonly folderId: number;
  readonly ticketSystem: TicketSystem;
  /** The name of somebody who has never been here. */
  readonly newPerson: () => string;
  readonly newFolder: () => number;
  /** A secret of nobody else. */
  readonly newSecret: (wanted?: Wanted) => Secret;
  readonly ask: (call: string, visit: Visit) => Promise<Reply>;
  /** An access request that waits for its approver. */
  readonly newRequest: () => Promise<number>;
}

const VALUES = {
  machine: 'host-1',
  username: 'root',
  password: 'Walked-1234567',
  notes: 'One line\nand another',
};

const TICKETS: TicketSystem = {
  id: 900,
  name: 'Tickets of the walk',
  description: '',
  active: true,
  isDefault: false,
  validation: '^[A-Z]+-\\d+$',
  validationMessage: 'A ticket is letters, a dash and a number.',
  viewTicketUrl: 'https://tickets.example.test/{0}',
  displayMessage: '',
};

const PASSWORD = 'Practice-1';
const PEOPLE = [
  {
    id: 901,
    userName: 'walker',
    displayName: 'Wanda Walker',
    groupIds: [groupIds.everyone, groupIds.operations],
  },
  {
    id: 902,
    userName: 'warden',
    displayName: 'Wim Warden',
    groupIds: [groupIds.everyone, groupIds.approvers],
  },
];

export function addressOf(call: string, visit: Visit): string {
  const given = [...(visit.params ?? [])];
  const path = call
    .replace(/^[A-Z]+ /u, '')
    .replace(/:\w+/gu, () => encodeURIComponent(String(given.shift() ?? 'nothing')));
  return visit.query === undefined ? path : `${path}?${visit.query}`;
}

function makerOf(world: World, folderId: number): (wanted?: Wanted) => Secret {
  let made = 0;
  return (wanted = {}) => {
    made += 1;
    return addSecret(world, {
      name: `Walked over ${made}`,
      folderId,
      template: templateOf(world, templateIds[wanted.template ?? 'windowsAccount']),
      values: wanted.values ?? VALUES,
      secret: {
        guard: { ...UNGUARDED, ...wanted.guard },
        remote: { ...UNTOUCHED, ...wanted.remote },
        ...wanted.secret,
      },
    });
  };
}

export async function openScene(): Promise<Scene> {
  const bench = await openBench({ world: 'demo' });
  const { world } = bench.running.vault;
  world.ticketSystems.set(TICKETS.id, TICKETS);
  for (const person of PEOPLE) addUser(world, { ...person, password: PASSWORD });
  const folderId = addFolder(world, { name: 'Walked', grants: openTo.operations }).id;
  const newSecret = makerOf(world, folderId);
  const [admin, operator, approver] = [
    await bench.signIn(),
    await bench.signIn('walker', PASSWORD),
    await bench.signIn('warden', PASSWORD),
  ];
  const ask = (call: string, visit: Visit): Promise<Reply> => {
    const { body, form, headers, token = admin } = visit;
    const method = call.split(' ', 1)[0] ?? 'GET';
    return bench.ask(addressOf(call, visit), {
      method,
      token,
      ...(body === undefined ? {} : { body }),
      ...(form === undefined ? {} : { form }),
      ...(headers === undefined ? {} : { headers }),
    });
  };
  let folders = 0;
  let people = 0;
  return {
    bench,
    world,
    admin,
    operator,
    approver,
    folderId,
    ticketSystem: TICKETS,
    newPerson: () => {
      people += 1;
      const userName = `newcomer${people}`;
      addUser(world, { id: 1_000 + people, userName, displayName: userName, password: PASSWORD });
      return userName;
    },
    newFolder: () => {
      folders += 1;
      return addFolder(world, { name: `Walked ${folders}`, parentId: folderId }).id;
    },
    newSecret,
    ask,
    newRequest: async () => {
      const approval = { approverIds: [902], editorsToo: true, ownersToo: true };
      const { id } = newSecret({ guard: { approval } });
      const body = { secretId: id, requestComment: 'Please' };
      const reply = await ask('POST /api/v1/secret-access-requests', { body, token: operator });
      const made = member(reply.json, 'secretAccessRequestId');
      if (typeof made !== 'number') throw new Error(`no access request: ${reply.text}`);
      return made;
    },
  };
}
