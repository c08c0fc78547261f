import * as z from 'zod/mini';
import {
  LONGEST_ITEM,
  MOST_ITEMS,
  MOST_LISTS,
  type FieldList,
  type ShownList,
} from '../../shared/secret-lists';
import { parsed } from './wire';

const cut = z.pipe(
  z.catch(z.string(), ''),
  z.transform((said) => said.slice(0, LONGEST_ITEM)),
);
const listId = z.string().check(z.minLength(1), z.maxLength(100));

const itemSchema = z.object({ id: listId, category: cut, value: cut });
const listSchema = z.object({
  categorizedListId: listId,
  name: cut,
  description: cut,
  active: z.catch(z.boolean(), true),
  numOptions: z.catch(z.int().check(z.gte(0)), 0),
});

const heldSchema = z.object({ value: z.optional(z.unknown()), records: z.optional(z.unknown()) });

/** Described as a list by itself, as one in an object, and as a page. */
const listIn = (body: string): readonly unknown[] | undefined => {
  const value = parsed(body);
  const { data } = z.safeParse(heldSchema, value);
  const held: unknown = data?.value ?? data?.records ?? value;
  return Array.isArray(held) ? (held as readonly unknown[]) : undefined;
};

/** One that is not understood does not hide the others. */
export const itemsIn = (body: string): ShownList | undefined => {
  const all = listIn(body);
  if (all === undefined) return undefined;
  const items = all.slice(0, MOST_ITEMS).flatMap((each) => z.safeParse(itemSchema, each).data ?? []);
  return { items, isCut: all.length > MOST_ITEMS };
};

/** Lists that are left out would be taken from the field with the next change: then nothing is understood. */
export const listsIn = (body: string): readonly FieldList[] | undefined => {
  const all = listIn(body);
  if (all === undefined || all.length > MOST_LISTS) return undefined;
  const lists = all.flatMap((each) => z.safeParse(listSchema, each).data ?? []);
  if (lists.length !== all.length) return undefined;
  return lists.map(({ categorizedListId: id, name, description, active, numOptions }) => ({
    ...{ id, name, description },
    isActive: active,
    count: numOptions,
  }));
};
