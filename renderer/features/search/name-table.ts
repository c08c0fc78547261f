import type { ListedSecret } from '../../../shared/secrets';
import { fold } from '../../../shared/fold';
import { createSharedTexts } from './shared-texts';

/** All secrets that are known, each at its place, with what is looked at of it ready to be looked at. */
export interface NameTable {
  readonly secrets: readonly ListedSecret[];
  readonly folded: readonly string[];
  readonly templateOf: readonly number[];
  readonly pathOf: readonly number[];
  readonly templates: ReturnType<typeof createSharedTexts>;
  readonly paths: ReturnType<typeof createSharedTexts>;
  readonly placeOf: (id: number) => number | undefined;
  readonly put: (secret: ListedSecret) => void;
  /** The places, by name. */
  readonly inOrder: () => readonly number[];
}

export const createNameTable = (): NameTable => {
  const secrets: ListedSecret[] = [];
  const folded: string[] = [];
  const templateOf: number[] = [];
  const pathOf: number[] = [];
  const [templates, paths] = [createSharedTexts(), createSharedTexts()];
  const places = new Map<number, number>();
  let ordered: readonly number[] = [];

  const compare = (one: number, other: number) => {
    const [a = '', b = ''] = [folded[one], folded[other]];
    if (a === b) return one - other;
    return a < b ? -1 : 1;
  };

  return {
    secrets,
    folded,
    templateOf,
    pathOf,
    templates,
    paths,
    placeOf: (id) => places.get(id),
    put: (secret) => {
      const place = places.get(secret.id) ?? secrets.length;
      const [template, path] = [templates.placeOf(secret.template), paths.placeOf(secret.path ?? '')];
      const name = fold(secret.name);
      // One that is called otherwise stands elsewhere.
      if (place < ordered.length && folded[place] !== name) ordered = [];
      // The very one that the list has: another one of each would weigh as much as all of them.
      secrets[place] = secret;
      folded[place] = name;
      templateOf[place] = template;
      pathOf[place] = path;
      places.set(secret.id, place);
    },
    inOrder: () => {
      if (ordered.length < secrets.length) {
        const news = Array.from(secrets.keys()).slice(ordered.length).sort(compare);
        // Two runs that are in order each: that is what this sort is quickest with.
        ordered = [...ordered, ...news].sort(compare);
      }
      return ordered;
    },
  };
};
