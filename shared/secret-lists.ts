import * as z from 'zod/mini';
import { call } from './ipc/channel';

export const MOST_ITEMS = 5_000;
export const MOST_LISTS = 200;
export const LONGEST_ITEM = 4_000;

const text = z.string().check(z.maxLength(LONGEST_ITEM));
const listId = z.string().check(z.minLength(1), z.maxLength(100));
const place = {
  id: z.int().check(z.gte(1)),
  slug: z.string().check(z.minLength(1), z.maxLength(300)),
};
const placeSchema = z.strictObject(place);

const itemSchema = z.strictObject({ id: listId, category: text, value: text });
const shownSchema = z.strictObject({
  items: z.readonly(z.array(itemSchema).check(z.maxLength(MOST_ITEMS))),
  /** There are more than are shown. */
  isCut: z.boolean(),
});

/** A list that a field points at: what is in it belongs to whoever keeps the lists. */
const listSchema = z.strictObject({
  id: listId,
  name: text,
  description: text,
  isActive: z.boolean(),
  count: z.int().check(z.gte(0)),
});
const lists = z.readonly(z.array(listSchema).check(z.maxLength(MOST_LISTS)));
const ids = z.readonly(z.array(listId).check(z.maxLength(MOST_LISTS)));

const putSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('done') }),
  /** It points elsewhere than its user saw, and has been left alone. */
  z.strictObject({ outcome: z.literal('conflict'), current: lists }),
]);

export type ListItem = Readonly<z.infer<typeof itemSchema>>;
export type ShownList = Readonly<z.infer<typeof shownSchema>>;
export type FieldList = Readonly<z.infer<typeof listSchema>>;
export type PutLists = Readonly<z.infer<typeof putSchema>>;

export interface ListsEdit {
  readonly id: number;
  readonly slug: string;
  /** What the user saw. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Fields that point at lists. */
export const listChannels = {
  list: call(placeSchema, shownSchema),
  copyListItem: call(
    z.strictObject({ ...place, item: listId }),
    z.strictObject({ clearsAt: z.nullable(z.number()) }),
  ),
  listsOf: call(placeSchema, z.strictObject({ lists })),
  putLists: call(z.strictObject({ ...place, before: ids, after: ids }), putSchema, 64 * 1024),
} as const;
