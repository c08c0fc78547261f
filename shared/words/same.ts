/** A text of each language for each of English, by the same name: one that is missing does not compile, nor one too many. */
export type SameAs<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : SameAs<Words[Key]>;
};
