import type { KeyturnHandlers } from '../../shared/ipc/contract';
import { succeed } from '../../shared/ipc/reply';
import type { Rotations } from '../domain/rotation/rotations';

export const rotationHandlers = (rotations: () => Promise<Rotations>): KeyturnHandlers['rotation'] => ({
  prepare: async (place) => (await rotations()).prepare(place),
  regenerate: async ({ ticket }) => (await rotations()).regenerate(ticket),
  type: async ({ ticket, value }) => (await rotations()).type(ticket, value),
  make: async (wanted) => (await rotations()).make(wanted),
  inspect: async ({ ticket }) => (await rotations()).inspect(ticket),
  copyCandidate: async ({ ticket }) => (await rotations()).copyCandidate(ticket),
  copyPlan: async ({ ticket, scope }) => (await rotations()).copyPlan(ticket, scope),
  leave: async ({ ticket }) => {
    (await rotations()).leave(ticket);
    return succeed(null);
  },
  confirm: async (confirm) => (await rotations()).confirm(confirm),
  all: async () => (await rotations()).all(),
  check: async ({ rotation }) => (await rotations()).check(rotation),
  reveal: async ({ rotation, which }) => (await rotations()).reveal(rotation, which),
  copy: async ({ rotation, which }) => (await rotations()).copy(rotation, which),
  putBack: async ({ rotation }) => (await rotations()).putBack(rotation),
  stopTrying: async ({ rotation }) => (await rotations()).stopTrying(rotation),
  tryAccount: async ({ rotation }) => (await rotations()).tryAccount(rotation),
  saveEvidence: async ({ rotation }) => (await rotations()).saveEvidence(rotation),
  dismiss: async ({ rotation, nameTyped }) => (await rotations()).dismiss(rotation, nameTyped),
});
