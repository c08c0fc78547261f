import type { Rotation } from '../../../shared/rotation';
import type { Fact } from './course';
import type { KeptRotation } from './rotation-shelf';

type Evidence = Rotation['evidence'][number];
type Step = Rotation['steps'][number];

const WORDS: Readonly<Record<Exclude<Fact['kind'], 'read' | 'change' | 'tried'>, Evidence['fact']>> = {
  'never-sent': 'never-sent',
  sent: 'sent',
  answered: 'answered-yes',
  refused: 'answered-no',
  lost: 'no-answer',
  unreadable: 'not-readable',
  audited: 'audit-shows',
  stopped: 'change-stopped',
  'watch-over': 'watch-over',
};

const wordOf = (fact: Fact): Evidence['fact'] => {
  if (fact.kind === 'read') return `read-${fact.value}`;
  if (fact.kind === 'change') return `change-${fact.status}`;
  return fact.kind === 'tried' ? `heartbeat-${fact.outcome}` : WORDS[fact.kind];
};

const detailOf = (fact: Fact): string | null => {
  if ('said' in fact) return fact.said;
  if (fact.kind === 'audited') return fact.ticket ?? null;
  return fact.kind === 'unreadable' ? fact.code : null;
};

const heardIn = (fact: Fact): readonly Evidence[] => {
  const { at } = fact;
  const heard = { fact: wordOf(fact), at, detail: detailOf(fact) };
  if (fact.kind === 'audited' && fact.others !== undefined) {
    return [heard, { fact: 'audit-others', at, detail: fact.others }];
  }
  const trail = fact.kind === 'read' ? fact.trail : undefined;
  return trail === undefined ? [heard] : [heard, { fact: `trail-${trail}`, at, detail: null }];
};

const MOST_EVIDENCE = 200;

/** The same said over and over is said once, when it was said last. */
const withoutRepeats = (all: readonly Evidence[]): readonly Evidence[] =>
  all.filter(({ fact }, index) => all[index + 1]?.fact !== fact);

const evidenceOf = ({ entry, about }: KeptRotation): readonly Evidence[] =>
  withoutRepeats([
    { fact: 'sealed', at: entry.preparedAt, detail: null },
    ...(about.isOldKnown ? [] : [{ fact: 'old-not-sealed' as const, at: entry.preparedAt, detail: null }]),
    ...entry.facts.flatMap(heardIn),
  ]).slice(-MOST_EVIDENCE);

const stepsOf = (kept: KeptRotation): readonly Step[] => {
  const { entry, about, course } = kept;
  const when = (find: (fact: Fact) => boolean, step: Step['step']): readonly Step[] => {
    const found = entry.facts.find(find);
    return found ? [{ step, at: found.at }] : [];
  };
  return [
    { step: 'prepared', at: entry.preparedAt },
    ...when(({ kind }) => kind === 'sent', 'sent'),
    ...when(({ kind }) => kind === 'answered', about.scope === 'vault' ? 'accepted' : 'queued'),
    ...when((fact) => fact.kind === 'change' && fact.status === 'pending', 'running'),
    ...(course.endedAt === null ? [] : [{ step: 'settled' as const, at: course.endedAt }]),
  ];
};

/** What the page is told of it: no value is in it. */
export const shownRotation = (
  kept: KeptRotation,
  now: Pick<Rotation, 'nextCheckAt' | 'isBusy' | 'isElsewhere' | 'isOfRun' | 'keptUntil'>,
): Rotation => {
  const { entry, about, course } = kept;
  const { server, user, secret, field, scope, machine, account } = about;
  return {
    ...now,
    id: entry.id,
    server,
    user,
    secret: { id: secret.id, name: secret.name },
    field,
    scope,
    machine,
    account,
    stage: course.stage,
    steps: stepsOf(kept),
    evidence: evidenceOf(kept),
    hasOld: about.isOldKnown,
  };
};
