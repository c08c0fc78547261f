import type { Rotation } from '../../../shared/rotation';
import type { AccessDesk } from '../access/access-desk';
import type { AccessMemory } from '../access/access-memory';
import type { ClipboardGuard } from '../clipboard/clipboard-guard';
import type { FileWriter, Log, Timers } from '../ports';
import type { KnownTemplates } from '../secret/known-templates';
import type { Authorised } from '../session/authorised';
import { createAuditProof } from './audit-proof';
import { createCandidateMaker } from './candidates';
import { createDrafts } from './drafts';
import { createKeeping } from './keeping';
import type { Present } from './one-session';
import { createPreparing } from './preparing';
import { createValueProof } from './proving';
import { createRemoteProof, createTryingAgain } from './remote-proof';
import { createRotationBook, type RotationBookDeps } from './rotation-book';
import { createRotationDesk, createShowing } from './rotation-desk';
import { createKeptActs } from './kept-acts';
import { createSending } from './sending';
import { createWatching } from './watching';

export interface RotationsDeps extends RotationBookDeps, Pick<Authorised, 'read' | 'write'> {
  readonly timers: Timers;
  readonly log: Log;
  readonly present: Present;
  readonly memory: Pick<AccessMemory, 'read'>;
  readonly templates: KnownTemplates;
  readonly desk: Pick<AccessDesk, 'leaveReason' | 'checkOut' | 'checkIn'>;
  readonly clipboard: Pick<ClipboardGuard, 'copy'>;
  readonly chooseFile: (suggested: string) => Promise<string | null>;
  readonly files: FileWriter;
  /** For how long what was replaced is kept. */
  readonly keepMs: () => number;
  /** When the app was locked last; null where it has not been. */
  readonly lockedAt: () => number | null;
  readonly onChanged: (rotation: Rotation) => void;
  readonly onGone: (id: string) => void;
}

/** All that a rotation is made of, put together. */
export const createRotations = (deps: RotationsDeps) => {
  const { read, write, clock, elapsed, timers, present, desk, keepMs, onChanged, onGone } = deps;
  const book = createRotationBook(deps);
  const candidates = createCandidateMaker({ read });
  const drafts = createDrafts({ ...deps, prepare: createPreparing({ ...deps, candidates }), candidates });
  const keeping = createKeeping({ book, clock, timers, keepMs, onGone });

  const onNoted = (id: string) => {
    const kept = book.find(id);
    if (kept) onChanged(show(kept));
  };
  const asked = { read, write, book, clock, elapsed, timers, present, onNoted };
  const proveValue = createValueProof(asked);
  const proveRemote = createRemoteProof(asked, proveValue);
  const prove = (id: string) => (book.find(id)?.about.scope === 'remote' ? proveRemote(id) : proveValue(id));
  const watching = createWatching({
    ...asked,
    prove,
    onEnded: async (id) => {
      const kept = book.find(id);
      if (kept?.about.tookCheckout === true && kept.course.isSent) {
        await desk.checkIn({ id: kept.about.secret.id, isForced: false });
      }
      await keeping.sweep();
    },
  });
  const ofRun = new Set<string>();
  const show = createShowing({ present, watching, keeping, ofRun });
  const sending = createSending({ book, clock, memory: deps.memory, desk });
  const { clipboard } = deps;
  const { log, chooseFile, files, lockedAt } = deps;
  const proveInTrail = createAuditProof(asked);
  const all = {
    ...asked,
    log,
    lockedAt,
    ofRun,
    prove,
    proveInTrail,
    drafts,
    sending,
    watching,
    keeping,
    clipboard,
  };
  return {
    ...createRotationDesk(all),
    ...createKeptActs({ ...all, chooseFile, files, tryAgain: createTryingAgain(asked, proveValue) }),
    forgetCandidates: drafts.clear,
  };
};

export type Rotations = ReturnType<typeof createRotations>;
