import { taken } from '../choices';
import { json } from '../http/answer';
import { on, type Route, type UserCall } from '../http/call';
import { accessDenied } from '../http/refusals';
import type { TicketSystem } from '../world/ticket-system';

const modelOf = (system: TicketSystem): object => ({
  ticketSystemId: system.id,
  ticketSystemTypeId: taken.ticketSystemTypeId,
  name: system.name,
  description: system.description,
  active: system.active,
  isDefault: system.isDefault,
  displayMessage: system.displayMessage,
  viewTicketUrl: system.viewTicketUrl,
  forceRequireTicketNumber: taken.forceRequireTicketNumber,
});

const known = ({ world, vault, params }: UserCall): TicketSystem => {
  const system = world.ticketSystems.get(params.id('id'));
  if (system === undefined) throw accessDenied(vault.chosen.deniedStatus);
  return system;
};

export const ticketSystemRoutes: readonly Route[] = [
  on('GET', '/api/v1/ticket-systems', ({ world, query }) => {
    const withInactive = query.flag('includeInactive') === true;
    const systems = [...world.ticketSystems.values()].filter(({ active }) => withInactive || active);
    // A plain array: this list has no pages.
    return json(systems.map(modelOf));
  }),
  on('GET', '/api/v1/ticket-systems/:id', (call) => json(modelOf(known(call)))),
];
