import type { en } from './en';

type Leaves<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${K}` : Leaves<T[K], `${Path}${K}.`>;
}[keyof T & string];

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Entry = Leaves<typeof en>;
type Stem<E extends string> = E extends `${infer S}_${PluralForm}` ? S : E;

/** The name of a text. The forms of a plural share one name: the number chooses among them. */
export type WordKey = Stem<Entry>;

type At<T, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? At<T[Head], Rest>
    : never
  : Path extends keyof T
    ? T[Path]
    : never;

type Gaps<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Gaps<Rest> : never;

type ValueNames<K extends WordKey> = K extends Entry
  ? Gaps<At<typeof en, K>>
  : 'count' | Gaps<At<typeof en, `${K}_${PluralForm}`>>;

/** Numbers that name something: written as they are, where a quantity would get its groups of three. */
type NumberedName = 'id' | 'code';

type Value<Name extends string> = Name extends 'count'
  ? number
  : Name extends NumberedName
    ? string
    : string | number;

type Values<K extends WordKey> = [ValueNames<K>] extends [never]
  ? []
  : [values: { readonly [Name in ValueNames<K>]: Value<Name> }];

/** Gives the text of a key. A key that is not in the catalogue, or a gap left unfilled, does not compile. */
export type Translate = <K extends WordKey>(key: K, ...values: Values<K>) => string;
