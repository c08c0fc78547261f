import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyring, startRun, type Run } from './rotating';

interface Item {
  readonly fieldId: number;
  readonly value: string;
}

interface TruthfulBench {
  readonly running: {
    readonly url: string;
    readonly vault: {
      readonly world: {
        readonly secrets: { readonly get: (id: number) => { readonly items: readonly Item[] } | undefined };
        readonly field: (id: number) => { readonly slug: string } | undefined;
      };
    };
  };
}

interface AskedVault {
  readonly control: (path: string, body?: object) => Promise<unknown>;
  readonly called: (name: string) => { readonly id: number };
  readonly requests: (part: string) => Promise<readonly { readonly method: string }[]>;
}

type Named = Readonly<{ id: number }>;

/** Between two looks at a change that is under way. Who waits for longer keeps something, or looks again much later. */
const LONGEST_PAUSE_MS = 10_000;

export const PUT = { method: 'PUT', path: '/api/v1/secrets/*/fields/*' };

/** A vault as at its start, and a run of the app that is signed in to it. */
export const rotatingScene = (bench: TruthfulBench, vault: AskedVault) => {
  const store = keyring();
  let folder = '';
  let run: Run | undefined;
  const scene = {
    begin: async () => {
      folder = await mkdtemp(join(tmpdir(), 'keyturn-rotation-'));
      await vault.control('reset', {});
      run = scene.nextRun();
      await run.signIn();
    },
    // What a change writes down last may come after the test has seen how it ended.
    end: () => rm(folder, { recursive: true, maxRetries: 10, retryDelay: 20 }),
    folder: () => folder,
    run: (): Run => {
      if (!run) throw new Error('it has not begun');
      return run;
    },
    /** On the same folder, with the same key store. */
    nextRun: (keepMs = 24 * 60 * 60_000) =>
      startRun({ url: bench.running.url, folder, keyStore: store, keepMs }),
    placeOf: (name: string) => ({ id: vault.called(name).id, slug: 'password' }),
    /** As the vault itself has it. */
    passwordOf: ({ id }: Named): string | undefined => {
      const { world } = bench.running.vault;
      const items = world.secrets.get(id)?.items;
      return items?.find(({ fieldId }) => world.field(fieldId)?.slug === 'password')?.value;
    },
    puts: async ({ id }: Named) =>
      (await vault.requests(`/secrets/${id}/fields/password`)).filter(({ method }) => method === 'PUT'),
    orders: async ({ id }: Named, verb: string) =>
      (await vault.requests(`/secrets/${id}/${verb}`)).filter(({ method }) => method === 'POST'),
    /** Time goes by for the vault and for whoever waits for it, and none while the app waits for the disk or for an answer. */
    pass: async () => {
      const { time } = scene.run();
      const ms = time.untilNext();
      if (ms > LONGEST_PAUSE_MS) return;
      await vault.control('clock', { ms });
      time.pass(ms);
    },
  };
  return scene;
};
