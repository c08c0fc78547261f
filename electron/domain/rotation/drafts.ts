import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { Candidate, Review, Scope, WantedPassword } from '../../../shared/rotation';
import type { CopiedValue, ShownValue } from '../../../shared/secret';
import type { ClipboardGuard } from '../clipboard/clipboard-guard';
import type { Random } from '../ports';
import type { CandidateMaker, MadePassword } from './candidates';
import { madeHere } from './made-here';
import { planCopy } from './plan-copy';
import type { Draft, Preparation } from './preparing';

/** More dialogs than anybody has open, and a whole run of many besides. */
const MOST = 50;
const TICKET_BYTES = 16;

/** Passwords that are not anywhere yet. They stay here: the page has a ticket for each. */
export interface Drafts {
  readonly make: (wanted: Preparation) => Promise<Reply<Review>>;
  readonly take: (ticket: string) => Reply<Draft>;
  readonly regenerate: (ticket: string) => Promise<Reply<Candidate>>;
  readonly type: (ticket: string, value: string) => Promise<Reply<Candidate>>;
  readonly makeHere: (wanted: WantedPassword) => Promise<Reply<Candidate>>;
  readonly copyPlan: (ticket: string, scope: Scope) => Promise<Reply<CopiedValue>>;
  readonly inspect: (ticket: string) => Reply<ShownValue>;
  readonly copyCandidate: (ticket: string) => Promise<Reply<CopiedValue>>;
  readonly leave: (ticket: string) => void;
  /** They do not outlive the session that they were made in. */
  readonly clear: () => void;
}

interface DraftsDeps {
  readonly prepare: (wanted: Preparation) => Promise<Reply<Draft>>;
  readonly candidates: CandidateMaker;
  readonly random: Random;
  readonly clipboard: Pick<ClipboardGuard, 'copy'>;
}

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const nobody = () => undefined;

/** Those that are open, by their tickets. */
const createShelf = () => {
  const drafts = new Map<string, Draft>();
  const take = (ticket: string): Reply<Draft> => {
    const draft = drafts.get(ticket);
    return draft ? succeed(draft) : fail('candidate-gone');
  };
  return {
    drafts,
    take,
    keep: (ticket: string, draft: Draft) => {
      drafts.set(ticket, draft);
      const [oldest] = drafts.keys();
      if (drafts.size > MOST && oldest !== undefined) drafts.delete(oldest);
    },
    madeIn: (ticket: string): Reply<MadePassword> => {
      const draft = take(ticket);
      if (!draft.ok) return draft;
      return draft.value.made ? succeed(draft.value.made) : fail('no-candidate');
    },
    replace: (ticket: string, made: MadePassword): Reply<Candidate> => {
      const draft = drafts.get(ticket);
      // It may have been left while another one was made.
      if (!draft) return fail('candidate-gone');
      drafts.set(ticket, { ...draft, made });
      return succeed(made.candidate);
    },
  };
};

export const createDrafts = ({ prepare, candidates, random, clipboard }: DraftsDeps): Drafts => {
  const { drafts, take, keep, madeIn, replace } = createShelf();

  return {
    take,
    make: async (wanted) => {
      const draft = await prepare(wanted);
      if (!draft.ok) return draft;
      const ticket = hex(random.bytes(TICKET_BYTES));
      keep(ticket, draft.value);
      const { review, made } = draft.value;
      return succeed({ ...review, ticket, candidate: made?.candidate ?? null });
    },
    regenerate: async (ticket) => {
      const draft = take(ticket);
      if (!draft.ok) return draft;
      const made = await candidates.generate(draft.value.place, nobody);
      if (!made.ok) return made;
      return made.value ? replace(ticket, made.value) : fail('no-candidate');
    },
    type: async (ticket, value) => {
      const draft = take(ticket);
      if (!draft.ok) return draft;
      const { place, review } = draft.value;
      const made = await candidates.check(place, { value, origin: 'typed', rules: review.rules });
      return made.ok ? replace(ticket, made.value) : made;
    },
    makeHere: async ({ ticket, length, classes }) => {
      const draft = take(ticket);
      if (!draft.ok) return draft;
      const { place, review } = draft.value;
      const value = madeHere(random, { length, classes });
      const made = await candidates.check(place, { value, origin: 'made-here', rules: review.rules });
      return made.ok ? replace(ticket, made.value) : made;
    },
    copyPlan: async (ticket, scope) => {
      const draft = take(ticket);
      if (!draft.ok) return draft;
      const label = draft.value.review.field.name.slice(0, 200);
      return clipboard.copy({ label, value: planCopy(draft.value, scope), isSecret: false });
    },
    inspect: (ticket) => {
      const made = madeIn(ticket);
      return made.ok ? succeed({ value: made.value.value }) : made;
    },
    copyCandidate: async (ticket) => {
      const made = madeIn(ticket);
      const draft = take(ticket);
      if (!made.ok) return made;
      const label = draft.ok ? draft.value.review.field.name.slice(0, 200) : '';
      return clipboard.copy({ label, value: made.value.value, isSecret: true });
    },
    leave: (ticket) => {
      drafts.delete(ticket);
    },
    clear: () => {
      drafts.clear();
    },
  };
};
