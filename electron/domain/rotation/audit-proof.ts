import { inSessionOf } from './one-session';
import { createNote, type ProvingDeps } from './proving';
import { shownInTrail } from './trail';

/** With the number of the ticket that was given with it; null where none was. */
export type ProveInTrail = (id: string, ticket: string | null) => Promise<void>;

/** Looks once whether others can see in the trail what was changed and proven, where the trail may be read. */
export const createAuditProof = (deps: ProvingDeps): ProveInTrail => {
  const { book, clock, present } = deps;
  const note = createNote(deps);
  return async (id, ticket) => {
    const kept = book.find(id);
    if (kept?.course.stage.stage !== 'verified' || kept.about.scope !== 'vault') return;
    const { about, course } = kept;
    const { secret, user, field } = about;
    const { newestAudit: newest } = course;
    if (newest === null) return;
    const { read } = inSessionOf(deps, { whose: about, present });
    const shown = await shownInTrail(read, { id: secret.id, newest, user, field: field.name }, ticket);
    if (shown) await note(id, { kind: 'audited', at: clock.now(), ...shown });
  };
};
