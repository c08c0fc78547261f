import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { Confirm, Confirmed, Review, Rotation, Rotations } from '../../../shared/rotation';
import type { CopiedValue, ShownValue } from '../../../shared/secret';
import type { ClipboardGuard } from '../clipboard/clipboard-guard';
import type { Log } from '../ports';
import type { FieldPlace } from '../vault-secret';
import type { ProveInTrail } from './audit-proof';
import type { Drafts } from './drafts';
import type { Keeping } from './keeping';
import { createLeftOpen } from './left-open';
import { createPlaces } from './one-at-a-place';
import { inSessionOf, isSame } from './one-session';
import { createNote, type Prove, type ProvingDeps } from './proving';
import type { KeptRotation } from './rotation-shelf';
import { isOpen } from './rotation-machine';
import type { createSending, Ready, Wanted } from './sending';
import { shownRotation } from './shown-rotation';
import type { Watching } from './watching';
import type { Draft } from './preparing';

type Which = 'old' | 'new';

export interface DeskDeps extends ProvingDeps {
  readonly drafts: Drafts;
  readonly sending: ReturnType<typeof createSending>;
  readonly watching: Watching;
  readonly keeping: Keeping;
  readonly clipboard: Pick<ClipboardGuard, 'copy'>;
  readonly prove: Prove;
  /** Of one that somebody watches: of a run that would be one call more for each. */
  readonly proveInTrail: ProveInTrail;
  readonly log: Log;
  /** When the app was locked last; null where it has not been. */
  readonly lockedAt: () => number | null;
  /** Those that were begun as one of many. */
  readonly ofRun: Set<string>;
}

/** How a rotation looks from outside just now. */
export const createShowing =
  ({ present, watching, keeping, ofRun }: Pick<DeskDeps, 'present' | 'watching' | 'keeping' | 'ofRun'>) =>
  (kept: KeptRotation): Rotation =>
    shownRotation(kept, {
      nextCheckAt: watching.nextAt(kept.entry.id),
      isBusy: watching.isBusy(kept.entry.id),
      isElsewhere: !isSame(present(), kept.about),
      isOfRun: ofRun.has(kept.entry.id),
      keptUntil: keeping.until(kept),
    });

/** What is wrong with it before anything is asked of anybody. */
const refusalOf = (
  { made, review }: Draft,
  { scope, consent }: Pick<Wanted, 'scope' | 'consent'>,
): Reply<never> | undefined => {
  if (scope === 'remote' && !(consent && review.remote.isOffered)) return fail('consent-needed');
  // What was there before may be refused as used: whoever puts it back has the server say so.
  const isRefused = made?.candidate.verdict === 'refused' && made.candidate.origin !== 'put-back';
  return isRefused ? fail('candidate-refused') : undefined;
};

type Begun =
  | Extract<Confirmed, { outcome: 'changed-meanwhile' }>
  | { readonly id: string; readonly done: Promise<Rotation | undefined> };

/** Sends what is ready, once, and looks at what came of it. */
const createBeginning = (deps: DeskDeps) => {
  const { book, present, sending, watching, drafts } = deps;
  const note = createNote(deps);
  const places = createPlaces(book);

  const shown = createShowing(deps);

  /** How it stands once it is known how it ended, or once looking on brings nothing for now. */
  const go = async (ready: Ready): Promise<Rotation | undefined> => {
    const { id } = ready;
    let ended: Rotation | undefined;
    try {
      await watching.during(id, async () => {
        const answer = ready.send().catch(() => ({ kind: 'lost', at: deps.clock.now() }) as const);
        // It may take its time to answer, and is watched from here on. To tell that takes time as well, which it does not wait for.
        deps.timers.after(0, () => {
          deps.onNoted(id);
        });
        const fact = await answer;
        const noted = note(id, fact);
        // Of an account the look goes by what was heard. To read a value need not wait for the disk: what comes of it is written after this.
        if (book.find(id)?.about.scope === 'remote') await noted;
        await Promise.all([noted, deps.prove(id)]);
        const kept = book.find(id);
        ended = kept && { ...shown(kept), isBusy: false };
      });
    } catch {
      deps.log.error('a rotation was not looked at to its end');
    }
    return ended;
  };

  const begin = async (draft: Draft, wanted: Wanted) => {
    await book.start();
    await book.unlock();
    const { server, user, place } = draft;
    return places.during({ server, user, ...place }, () =>
      sending.prepare(inSessionOf(deps, { whose: draft, present }), draft, wanted),
    );
  };

  return async ({ ticket, scope, consent, reason }: Confirm): Promise<Reply<Begun>> => {
    const draft = drafts.take(ticket);
    if (!draft.ok) return draft;
    const refused = refusalOf(draft.value, { scope, consent });
    if (refused) return refused;
    const ready = await begin(draft.value, { scope, consent, reason });
    if (!ready.ok) return ready;
    if ('outcome' in ready.value) return succeed(ready.value);
    drafts.leave(ticket);
    const { id } = ready.value;
    if (draft.value.isOfRun) deps.ofRun.add(id);
    return succeed({ id, done: go(ready.value) });
  };
};

/** What is done with those that are kept here. */
const createKept = (deps: DeskDeps) => {
  const { book, watching, clipboard, present } = deps;
  const shown = createShowing(deps);

  const valueOf = async (id: string, which: Which): Promise<Reply<{ label: string; value: string }>> => {
    const content = await book.open(id);
    if (!content.ok) return content;
    const { oldValue, newValue, field } = content.value;
    const value = which === 'new' ? newValue : oldValue;
    return value === null ? fail('rotation-gone') : succeed({ label: field.name.slice(0, 200), value });
  };

  return {
    all: async (): Promise<Reply<Rotations>> => {
      await book.start();
      await book.unlock();
      await deps.keeping.sweep();
      return succeed({
        rotations: book.all().map(shown),
        locked: book.locked(),
        unseenSince: deps.lockedAt(),
      });
    },
    check: async (id: string): Promise<Reply<Rotation>> => {
      const kept = book.find(id);
      if (!kept) return fail('rotation-gone');
      // What is on its way is watched already, which may take a while; what is proven is proven.
      if (watching.isBusy(id) || kept.course.stage.stage === 'verified') return succeed(shown(kept));
      if (!isSame(present(), kept.about)) return fail('session-ended');
      await watching.look(id);
      const after = book.find(id);
      return after ? succeed(shown(after)) : fail('rotation-gone');
    },
    reveal: async (id: string, which: Which): Promise<Reply<ShownValue>> => {
      const found = await valueOf(id, which);
      return found.ok ? succeed({ value: found.value.value }) : found;
    },
    copy: async (id: string, which: Which): Promise<Reply<CopiedValue>> => {
      const found = await valueOf(id, which);
      return found.ok ? clipboard.copy({ ...found.value, isSecret: true }) : found;
    },
    dismiss: async (id: string, nameTyped: string | null): Promise<Reply<'dismissed' | 'name-differs'>> => {
      const kept = book.find(id);
      if (!kept) return fail('rotation-gone');
      if (watching.isBusy(id)) return fail('rotation-waiting');
      const isProven = !isOpen(kept.course.stage);
      if (!isProven && nameTyped?.trim() !== kept.about.secret.name.trim()) return succeed('name-differs');
      watching.stop(id);
      const dropped = await book.drop([id]);
      return dropped.ok ? succeed('dismissed') : dropped;
    },
  };
};

export const createRotationDesk = (deps: DeskDeps) => {
  const { book, drafts, present, watching } = deps;
  const beginOne = createBeginning(deps);
  const kept = createKept(deps);
  const leftOpen = createLeftOpen(deps);
  const begin: typeof beginOne = async (confirm) => {
    const begun = await beginOne(confirm);
    if (begun.ok && 'id' in begun.value) leftOpen.begun(begun.value.id);
    return begun;
  };
  const prepare = async (place: FieldPlace, isLean: boolean): Promise<Reply<Review>> => {
    const whose = present();
    if (!whose) return fail('session-ended');
    const { server, user } = whose;
    return drafts.make({ server, user, ...place, isLean });
  };
  return {
    ...kept,
    begin,
    all: async () => {
      const found = await kept.all();
      // What an earlier run left is looked at as soon as anybody asks for it, and can open it.
      leftOpen.lookAtNew();
      return found;
    },
    prepare: (place: FieldPlace) => prepare(place, false),
    /** The same without what only somebody who reads it needs: for a run over many. */
    prepareLean: (place: FieldPlace) => prepare(place, true),
    confirm: async (confirm: Confirm): Promise<Reply<Confirmed>> => {
      const begun = await begin(confirm);
      if (!begun.ok) return begun;
      if ('outcome' in begun.value) return succeed(begun.value);
      const { id, done } = begun.value;
      // Nobody waits for it, and nothing stands on it.
      done.then(() => deps.proveInTrail(id, confirm.reason?.ticket?.number ?? null)).catch(() => undefined);
      return succeed({ outcome: 'begun', rotation: id });
    },
    /** What waited for this session is looked at. */
    signedIn: leftOpen.lookAtAll,
    regenerate: drafts.regenerate,
    type: drafts.type,
    make: drafts.makeHere,
    copyPlan: drafts.copyPlan,
    inspect: drafts.inspect,
    copyCandidate: drafts.copyCandidate,
    leave: drafts.leave,
    isBusy: watching.isBusy,
    find: book.find,
  };
};
