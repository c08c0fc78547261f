import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { Review, Rotation } from '../../../shared/rotation';
import { createEvidenceFile } from './evidence-file';
import { inSessionOf, isSame, type Whose } from './one-session';
import { createNote, type Prove } from './proving';
import { isWorthATry } from './remote-proof';
import type { KeptRotation } from './rotation-shelf';
import { createShowing, type DeskDeps } from './rotation-desk';

/** The session that is open, where it is the one that the change was made in. */
const whoseOf = ({ present }: Pick<DeskDeps, 'present'>, { about }: KeptRotation): Whose | undefined =>
  isSame(present(), about) ? { server: about.server, user: about.user } : undefined;

const createFinding = (deps: DeskDeps) => {
  const { book } = deps;
  const shown = createShowing(deps);
  return {
    found: (id: string): Reply<{ readonly kept: KeptRotation; readonly whose: Whose }> => {
      const kept = book.find(id);
      if (!kept) return fail('rotation-gone');
      const whose = whoseOf(deps, kept);
      return whose ? succeed({ kept, whose }) : fail('session-ended');
    },
    shownNow: (id: string): Reply<Rotation> => {
      const kept = book.find(id);
      return kept ? succeed(shown(kept)) : fail('rotation-gone');
    },
  };
};

interface ActsDeps extends DeskDeps {
  readonly tryAgain: Prove;
}

/** What can be done about a change that was sent. */
export const createKeptActs = (deps: ActsDeps & Parameters<typeof createEvidenceFile>[0]) => {
  const { book, drafts, watching, present, tryAgain } = deps;
  const note = createNote(deps);
  const save = createEvidenceFile(deps);

  const { found, shownNow } = createFinding(deps);

  return {
    putBack: async (id: string): Promise<Reply<Review>> => {
      const here = found(id);
      if (!here.ok) return here;
      const content = await book.open(id);
      if (!content.ok) return content;
      const { oldValue, newValue, secret, field } = content.value;
      if (oldValue === null) return fail('rotation-gone');
      const { stage } = here.value.kept.course;
      const isThere = stage.stage === 'verified' && stage.how !== 'other-password';
      return drafts.make({
        ...here.value.whose,
        ...{ id: secret.id, slug: field.slug, isLean: false },
        given: { value: oldValue, expected: isThere ? newValue : null },
      });
    },
    stopTrying: async (id: string): Promise<Reply<Rotation>> => {
      const here = found(id);
      if (!here.ok) return here;
      const { whose, kept } = here.value;
      const session = inSessionOf(deps, { whose, present });
      const secret = kept.about.secret.id;
      const stopped = await session.write((server, pass, cancel) =>
        server.passwords.stop(pass, secret, cancel),
      );
      if (!stopped.ok) return stopped;
      await note(id, { kind: 'stopped', at: deps.clock.now() });
      if (!watching.isBusy(id)) await watching.look(id);
      return shownNow(id);
    },
    /** Reads, and has the account tried; nothing is sent a second time. */
    tryAccount: async (id: string): Promise<Reply<Rotation>> => {
      const here = found(id);
      if (!here.ok) return here;
      const isUseful = !watching.isBusy(id) && isWorthATry(here.value.kept.course);
      if (isUseful) await watching.during(id, () => tryAgain(id));
      return shownNow(id);
    },
    saveEvidence: async (id: string): Promise<Reply<'saved' | 'not-chosen'>> => {
      const rotation = shownNow(id);
      return rotation.ok ? save(rotation.value) : rotation;
    },
  };
};
