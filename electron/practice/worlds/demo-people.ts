import type { World } from '../world/world';
import { addUser, groupIds } from './foundation';

export const people = {
  reader: 3,
  operator: 4,
  approver: 5,
  coded: 6,
  domain: 7,
  locked: 8,
  disabled: 9,
  program: 10,
} as const;

/** Everybody's password; this is a place to practise. */
export const PASSWORD = 'Practice-1';

/** Shown to whoever starts the vault, so that he can make codes. */
const OTP_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

const VIEWING = ['View Secret', 'View Secret Audit'];
const EDITING = [...VIEWING, 'Add Secret', 'Edit Secret', 'Delete Secret', 'View Deleted Secrets'];

export function addPeople(world: World): void {
  const { everyone, operations, helpDesk, approvers } = groupIds;
  addUser(world, {
    id: people.reader,
    userName: 'reader',
    displayName: 'Rita Reader',
    password: PASSWORD,
    groupIds: [everyone, helpDesk],
    permissions: VIEWING,
  });
  addUser(world, {
    id: people.operator,
    userName: 'operator',
    displayName: 'Otto Operator',
    password: PASSWORD,
    groupIds: [everyone, operations],
    permissions: EDITING,
  });
  addUser(world, {
    id: people.approver,
    userName: 'approver',
    displayName: 'Anna Approver',
    password: PASSWORD,
    groupIds: [everyone, operations, approvers],
    permissions: EDITING,
  });
  addUser(world, {
    id: people.coded,
    userName: 'coded',
    displayName: 'Cora Coded',
    password: PASSWORD,
    otpSecret: OTP_SECRET,
    groupIds: [everyone, operations],
    permissions: EDITING,
  });
  addUser(world, {
    id: people.domain,
    userName: 'dora',
    domain: 'PRACTICE',
    displayName: 'Dora Domain',
    password: PASSWORD,
    groupIds: [everyone, operations],
    permissions: EDITING,
  });
  addUnwelcome(world);
}

/** Accounts that know their password and are still not let in. */
function addUnwelcome(world: World): void {
  addUser(world, {
    id: people.locked,
    userName: 'locked',
    displayName: 'Luca Locked',
    password: PASSWORD,
    lockedOut: true,
  });
  addUser(world, {
    id: people.disabled,
    userName: 'disabled',
    displayName: 'Dana Disabled',
    password: PASSWORD,
    enabled: false,
  });
  addUser(world, {
    id: people.program,
    userName: 'program',
    displayName: 'Build server',
    password: PASSWORD,
    applicationAccount: true,
    groupIds: [groupIds.everyone],
    permissions: VIEWING,
  });
}
