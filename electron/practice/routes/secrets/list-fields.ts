import { json, type Answer } from '../../http/answer';
import { on, type Route, type UserCall } from '../../http/call';
import type { Fields } from '../../http/fields';
import { listed } from '../../http/paging';
import { invalidRequest, invalidValue } from '../../http/refusals';
import { mayEdit, writeValue } from '../../world/edit-item';
import type { OptionList } from '../../world/option-list';
import type { World } from '../../world/world';
import { level, type Level } from '../../world/user';
import { admit, leave, papersOf } from './admission';
import { targetOf, type Target } from './fields';

const isList = ({ field }: Target): boolean => field.kind === 'List' || field.kind === 'UrlList';

function listField(call: UserCall, needs: Level): Target {
  const { params, vault } = call;
  const checksOut = needs === level.view || vault.chosen.updateChecksOut === 'yes';
  const secret = admit(call, { needs, papers: papersOf(call, { checksOut }) });
  const target = targetOf(call, secret, params.text('slug'));
  if (!isList(target)) throw invalidValue(`The field '${target.field.slug}' holds no list.`);
  return target;
}

const listsOf = (world: World, value: string): readonly OptionList[] =>
  value
    .split(',')
    .map((id) => world.optionLists.get(id.trim().toLowerCase()))
    .filter((list) => list !== undefined);

const summaryOf = ({ id, name, description, active, options }: OptionList): object => ({
  categorizedListId: id,
  name,
  description,
  active,
  numOptions: options.length,
});

function details(call: UserCall, { item }: Target): Answer {
  const { chosen } = call.vault;
  const lists = listsOf(call.world, item.value).map(summaryOf);
  return json(chosen.listFieldBody === 'bare' ? lists : listed(call.query, lists, chosen));
}

/** Everything that the lists of the field have to offer, as one. */
function contents(call: UserCall): Answer {
  const target = listField(call, level.view);
  const options = listsOf(call.world, target.item.value).flatMap((list) => list.options);
  leave(call, target.secret);
  const value = options.map(({ id, category, value: text }) => ({ id, category, value: text }));
  return json(call.vault.chosen.listFieldBody === 'bare' ? value : { value });
}

function readDetails(call: UserCall): Answer {
  const target = listField(call, level.view);
  leave(call, target.secret);
  return details(call, target);
}

function write(call: UserCall, ids: readonly string[]): Answer {
  const target = listField(call, level.edit);
  const { world, user } = call;
  if (!mayEdit(world, user, target)) throw invalidValue(`${target.field.name} may not be edited.`);
  writeValue(world, user, { secret: target.secret, edit: { ...target, value: ids.join(',') } });
  leave(call, target.secret);
  return details(call, target);
}

function idsIn(world: World, args: Fields): readonly string[] {
  const ids = (args.record('data') ?? args).list('categorizedListIds');
  const known = ids?.filter((id) => typeof id === 'string' && world.optionLists.has(id.toLowerCase()));
  if (ids === undefined || known?.length !== ids.length) {
    throw invalidRequest('args.categorizedListIds', 'There is no such list.');
  }
  return known.map((id) => String(id).toLowerCase());
}

const FIELD = '/api/v1/secrets/:id/fields/:slug';

export const listFieldRoutes: readonly Route[] = [
  on('GET', `${FIELD}/list`, contents),
  on('GET', `${FIELD}/listdetails`, readDetails),
  on('PUT', `${FIELD}/listdetails`, (call) => write(call, idsIn(call.world, call.body.fields()))),
  on('DELETE', `${FIELD}/listdetails`, (call) => write(call, [])),
];
