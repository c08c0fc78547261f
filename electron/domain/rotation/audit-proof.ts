import { inSessionOf } from './one-session';
import { createNote, type Prove, type ProvingDeps } from './proving';
import { isShownInTrail } from './trail';

/** Looks once whether others can see in the trail what was changed and proven, where the trail may be read. */
export const createAuditProof = (deps: ProvingDeps): Prove => {
  const { book, clock, present } = deps;
  const note = createNote(deps);
  return async (id) => {
    const kept = book.find(id);
    if (kept?.course.stage.stage !== 'verified' || kept.about.scope !== 'vault') return;
    const { about, course } = kept;
    const { secret, user, field } = about;
    const { newestAudit: newest } = course;
    if (newest === null) return;
    const { read } = inSessionOf(deps, { whose: about, present });
    const isShown = await isShownInTrail(read, { id: secret.id, newest, user, field: field.name });
    if (isShown) await note(id, { kind: 'audited', at: clock.now() });
  };
};
