import type { Vault } from '../hosts/vault';

/** What the vault was asked, and what it did: nobody but the judge hears of it. */
export interface Heard {
  readonly number: number;
  readonly method: string;
  readonly path: string;
  readonly body: { readonly value?: string; readonly newPassword?: string } | null;
  readonly handled: number | null;
  readonly status: number | null;
}

/** The password in it, whichever of the two ways it took. */
export const sentIn = ({ body }: Heard): string | undefined => body?.value ?? body?.newPassword;

interface World {
  readonly secrets: readonly {
    readonly id: number;
    readonly items: readonly {
      readonly slug: string;
      readonly value: string;
      readonly history: readonly { readonly value: string }[];
    }[];
  }[];
}

/** The values of a field, the present one first. */
export type Values = readonly string[];

export const createTruth = (vault: Pick<Vault, 'told'>) => ({
  valuesOf: async (secretId: number): Promise<Values> => {
    const world = (await vault.told(`world?secretId=${secretId}`)) as World;
    const item = world.secrets[0]?.items.find(({ slug }) => slug === 'password');
    if (!item) throw new Error(`secret ${secretId} has no password`);
    return [item.value, ...item.history.map(({ value }) => value)];
  },
  requestsSince: async (number: number): Promise<readonly Heard[]> =>
    (await vault.told(`requests?since=${number}&more=true`)) as readonly Heard[],
});

export type Truth = ReturnType<typeof createTruth>;
