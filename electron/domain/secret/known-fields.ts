import type { FieldPlace, TemplateField } from '../vault-secret';

/** What templates say of the fields of the secrets that were looked at last. No value is in it. */
export interface KnownFields {
  readonly learn: (id: number, fields: readonly TemplateField[]) => void;
  readonly find: (place: FieldPlace) => TemplateField | undefined;
}

/** More than anybody has open. */
const MOST = 50;

export const createKnownFields = (): KnownFields => {
  const known = new Map<number, readonly TemplateField[]>();
  return {
    learn: (id, fields) => {
      known.delete(id);
      known.set(id, fields);
      const [oldest] = known.keys();
      if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    },
    find: ({ id, slug }) => known.get(id)?.find((field) => field.slug === slug),
  };
};
