import type { OptionList } from '../world/option-list';
import type { World } from '../world/world';

const guid = (list: number, option: number): string =>
  `0000000${list}-0000-4000-8000-${String(option).padStart(12, '0')}`;

const options = (list: number, category: string, values: readonly string[]): OptionList['options'] =>
  values.map((value, index) => ({ id: guid(list, index + 1), category, value }));

export const listIds = { hosts: guid(1, 0), sites: guid(2, 0), old: guid(3, 0) } as const;

const lists: readonly OptionList[] = [
  {
    id: listIds.hosts,
    name: 'Hosts',
    description: 'Where the account is used',
    active: true,
    options: options(1, 'Servers', ['web01.example.test', 'web02.example.test', 'file01.example.test']),
  },
  {
    id: listIds.sites,
    name: 'Addresses',
    description: 'Where to sign in',
    active: true,
    options: options(2, 'Portals', ['https://portal.example.test', 'https://intranet.example.test']),
  },
  { id: listIds.old, name: 'Old hosts', description: '', active: false, options: [] },
];

export function addOptionLists(world: World): void {
  for (const list of lists) world.optionLists.set(list.id, list);
}
