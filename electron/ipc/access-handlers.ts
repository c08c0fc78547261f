import type { KeyturnHandlers } from '../../shared/ipc/contract';
import type { AccessDesk } from '../domain/access/access-desk';
import type { HeldCheckouts } from '../domain/access/held-checkouts';

export const accessHandlers = (
  access: () => Promise<AccessDesk & HeldCheckouts>,
): KeyturnHandlers['access'] => ({
  look: async ({ id }) => (await access()).look(id),
  checkOut: async ({ id }) => (await access()).checkOut(id),
  checkIn: async (wanted) => (await access()).checkIn(wanted),
  extend: async (wanted) => (await access()).extend(wanted),
  leaveReason: async (given) => (await access()).leaveReason(given),
  tickets: async () => (await access()).tickets(),
  ask: async (wanted) => (await access()).ask(wanted),
  request: async ({ id }) => (await access()).request(id),
  withdraw: async (request) => (await access()).withdraw(request),
  unlock: async (wanted) => (await access()).unlock(wanted),
  reactivate: async ({ id }) => (await access()).reactivate(id),
  held: async () => (await access()).held(),
  mine: async () => (await access()).mine(),
  checkInAll: async () => (await access()).checkInAll(),
});
