import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin, isLate, SETTLE_MS, type Course, type Fact } from './course';
import { isOpen, isWorthALook, learn } from './rotation-machine';

const BEGIN = 1_000_000;
const at = fc.integer({ min: BEGIN, max: BEGIN + 3 * SETTLE_MS });
const said = fc.constantFrom(null, 'No.');
const code = fc.constantFrom(
  'request-refused',
  'session-ended',
  'not-repeated',
  'access-denied',
  'no-answer',
);

const tooEarlyBy = fc.constantFrom(undefined, 1, SETTLE_MS);

const fact: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({ kind: fc.constant('never-sent' as const), at }),
  fc.record({ kind: fc.constant('sent' as const), at, newestAudit: fc.constantFrom(undefined, 7) }),
  fc.record({ kind: fc.constant('answered' as const), at }),
  fc.record({ kind: fc.constant('refused' as const), at, code, said }),
  fc.record({ kind: fc.constant('lost' as const), at }),
  fc.record({
    kind: fc.constant('read' as const),
    at,
    value: fc.constantFrom('old' as const, 'new' as const, 'other' as const),
    tooEarlyBy,
    trail: fc.constantFrom(undefined, 'quiet' as const, 'edited' as const, 'put-back' as const),
  }),
  fc.record({ kind: fc.constant('unreadable' as const), at, code }),
  fc.record({
    kind: fc.constant('change' as const),
    at,
    status: fc.constantFrom('pending' as const, 'done' as const, 'failed' as const, 'none' as const),
    said,
    tooEarlyBy,
  }),
  fc.record({
    kind: fc.constant('tried' as const),
    at,
    outcome: fc.constantFrom('good' as const, 'bad' as const, 'none' as const),
    said,
    before: said,
  }),
  fc.record({ kind: fc.constant('stopped' as const), at }),
  fc.record({ kind: fc.constant('watch-over' as const), at }),
);
const facts = fc.array(fact, { maxLength: 14 });
const order = fc.record({
  scope: fc.constantFrom('vault' as const, 'remote' as const),
  isOldKnown: fc.boolean(),
});

const coursesOf = (of: Parameters<typeof begin>[0], all: readonly Fact[]): readonly Course[] => {
  const courses = [begin(of)];
  for (const each of all) courses.push(learn(courses.at(-1) ?? begin(of), each));
  return courses;
};

const everyStep = (check: (course: Course, heard: readonly Fact[], before: Course) => void) => {
  fc.assert(
    fc.property(order, facts, (of, all) => {
      const courses = coursesOf(of, all);
      courses.forEach((course, index) => {
        check(course, all.slice(0, index), courses[index - 1] ?? course);
      });
    }),
    { numRuns: 3_000 },
  );
};

const has = (heard: readonly Fact[], look: (each: Fact) => boolean): boolean => heard.some(look);

describe('a rotation, whatever comes in whatever order', () => {
  it('is verified only once the new value was read, or the account has taken another one', () => {
    everyStep(({ stage, order: { scope } }, heard) => {
      if (stage.stage !== 'verified') return;
      const isThere = has(heard, (each) => each.kind === 'read' && each.value !== 'old');
      const isNew = has(heard, (each) => each.kind === 'read' && each.value === 'new');
      const isTaken = has(heard, (each) => each.kind === 'tried' && each.outcome === 'good');
      expect(scope === 'vault' ? isNew : isThere && isTaken).toBe(true);
    });
  });

  it('is verified for good', () => {
    everyStep((course, _, before) => {
      if (before.stage.stage === 'verified') expect(course).toBe(before);
    });
  });

  it('has not changed only if it was never sent, or the old value was read after a refusal or when nothing could arrive', () => {
    everyStep((course, heard) => {
      const { stage, answer } = course;
      if (stage.stage !== 'not-changed') return;
      if (stage.reason === 'never-sent') {
        expect(has(heard, ({ kind }) => kind === 'sent')).toBe(false);
        return;
      }
      const olds = heard.filter((each) => each.kind === 'read' && each.value === 'old');
      expect(olds.length).toBeGreaterThan(0);
      if (answer.kind !== 'no') expect(olds.some((each) => isLate(course, each))).toBe(true);
    });
  });

  it('of an account has not changed for want of news only where it was said that nothing is on its way', () => {
    everyStep((course, heard) => {
      const {
        stage,
        order: { scope },
      } = course;
      if (scope !== 'remote' || stage.stage !== 'not-changed' || stage.reason !== 'settled') return;
      expect(
        has(heard, (each) => each.kind === 'change' && each.status === 'none' && isLate(course, each)),
      ).toBe(true);
    });
  });

  it('of a vault has not changed for want of an answer, or against one, only where the trail tells of no change', () => {
    everyStep(({ stage, order: { scope } }, heard, before) => {
      const isClaimed = stage.stage === 'not-changed' && ['settled', 'kept-old'].includes(stage.reason);
      if (scope !== 'vault' || !isClaimed || before.stage === stage) return;
      expect(heard.at(-1)).toMatchObject({ kind: 'read', value: 'old', trail: 'quiet' });
    });
  });

  it('was put back exactly where the trail has told so before the old value was read, and is never called unchanged after that', () => {
    everyStep(({ stage, hasLanded }, heard) => {
      const isTold = has(heard, (each) => each.kind === 'read' && each.trail === 'put-back');
      if (stage.stage === 'put-back') expect(isTold).toBe(true);
      if (hasLanded) expect(stage.stage).not.toBe('not-changed');
    });
  });

  it('of a vault is not called unchanged so far by a look that fails when nothing can arrive any more', () => {
    everyStep(({ stage, order: { scope }, settlesAt }, heard) => {
      const last = heard.at(-1);
      if (scope !== 'vault' || last?.kind !== 'unreadable' || last.at < settlesAt) return;
      expect(stage.stage).not.toBe('not-changed-so-far');
    });
  });

  it('is never sent a second time, and nothing comes of what was not sent', () => {
    everyStep((course, heard, before) => {
      if (before.isSent) expect(course.isSent).toBe(true);
      if (!has(heard, ({ kind }) => kind === 'sent')) {
        expect(['prepared', 'not-changed']).toContain(course.stage.stage);
      }
    });
  });

  it('was answered once, whatever else is said to be an answer', () => {
    everyStep(({ answer }, _, before) => {
      if (before.answer.kind !== 'none') expect(answer).toBe(before.answer);
    });
  });

  it('knows since when it is over exactly while it is over', () => {
    everyStep(({ stage, endedAt }) => {
      expect(endedAt === null).toBe(isOpen(stage));
    });
  });

  it('is looked at by itself only while it is open and sent', () => {
    everyStep((course) => {
      if (!isWorthALook(course, 0)) return;
      expect(isOpen(course.stage)).toBe(true);
      expect(course.isSent).toBe(true);
    });
  });
});
