import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bulk, BulkScope, BulkStart, SavedBulk } from '../../../shared/bulk';
import type { Unsubscribe } from '../../../shared/ipc/channel';
import type { Failure, Reply } from '../../../shared/ipc/reply';
import { createNewest } from '../../app/newest';

export interface KnownBulk {
  /** Undefined before anybody has asked. */
  readonly bulk: Bulk | undefined;
  /** What is to be looked at, as it was pasted or taken from a list. */
  readonly text: string;
  readonly scope: BulkScope;
  /** Why what was wanted last was not done. */
  readonly failure: Failure | null;
  readonly isBusy: boolean;
}

type Answer = Promise<Reply<Bulk>>;
type Headings = { readonly headings: readonly string[] };

interface Verbs {
  readonly state: () => Answer;
  readonly check: (wanted: { readonly ids: readonly number[]; readonly scope: BulkScope }) => Answer;
  readonly leave: () => Answer;
  readonly start: (wanted: BulkStart) => Answer;
  readonly go: () => Answer;
  readonly pause: () => Answer;
  readonly stop: () => Answer;
  readonly checkAgain: (wanted: { readonly id: number }) => Answer;
  readonly savePlan: (wanted: Headings) => Promise<Reply<SavedBulk>>;
  readonly saveReport: (wanted: Headings & { readonly form: 'csv' | 'json' }) => Promise<Reply<SavedBulk>>;
  readonly onChanged: (listener: (bulk: Bulk) => void) => Unsubscribe;
}

export interface BulkStore extends Pick<Verbs, 'savePlan' | 'saveReport'> {
  readonly store: StoreApi<KnownBulk>;
  readonly ask: () => Promise<void>;
  /** What was taken from a list, instead of what was there. */
  readonly choose: (ids: readonly number[]) => void;
  readonly write: (text: string) => void;
  readonly scope: (scope: BulkScope) => void;
  readonly check: (ids: readonly number[]) => Promise<void>;
  readonly leave: () => Promise<void>;
  /** Why it did not start; undefined once it has. */
  readonly start: (wanted: BulkStart) => Promise<Failure | undefined>;
  readonly say: (what: 'go' | 'pause' | 'stop') => Promise<void>;
  readonly checkAgain: (id: number) => Promise<void>;
  readonly forget: () => void;
  readonly follow: () => void;
  readonly stop: () => void;
}

const NOTHING: KnownBulk = { bulk: undefined, text: '', scope: 'vault', failure: null, isBusy: false };

export const createBulkStore = (verbs: Verbs): BulkStore => {
  const store = createStore<KnownBulk>()(() => NOTHING);
  const newest = createNewest<Bulk>((bulk) => {
    store.setState({ bulk });
  });

  let end: Unsubscribe | undefined;

  const doing = async (asked: () => Answer): Promise<Failure | undefined> => {
    const question = newest.ask();
    store.setState({ isBusy: true, failure: null });
    const reply = await asked();
    const failure = reply.ok || reply.failure.code === 'cancelled' ? null : reply.failure;
    store.setState({ isBusy: false, failure });
    if (reply.ok) newest.fromAnswer(question, reply.value);
    return failure ?? undefined;
  };
  const done = async (asked: () => Answer): Promise<void> => {
    await doing(asked);
  };

  return {
    store,
    ask: () => done(verbs.state),
    choose: (ids) => {
      store.setState({ text: ids.join('\n'), failure: null });
    },
    write: (text) => {
      store.setState({ text });
    },
    scope: (scope) => {
      store.setState({ scope });
    },
    check: (ids) => done(() => verbs.check({ ids, scope: store.getState().scope })),
    leave: () => done(verbs.leave),
    start: (wanted) => doing(() => verbs.start(wanted)),
    say: (what) => done(verbs[what]),
    checkAgain: (id) => done(() => verbs.checkAgain({ id })),
    savePlan: verbs.savePlan,
    saveReport: verbs.saveReport,
    forget: () => {
      store.setState(({ bulk }) => ({ ...NOTHING, bulk }));
    },
    follow: () => {
      end ??= verbs.onChanged(newest.fromEvent);
    },
    stop: () => {
      end?.();
      end = undefined;
    },
  };
};
