import type { Rotation } from '../../../shared/rotation';
import type { Translate } from '../../../shared/words/keys';
import { clockTime } from './clock-time';
import { mayBeTested, outcomeOf } from './outcome';

const verifiedHeading = (t: Translate, { scope, machine, stage }: Rotation): string => {
  if (scope === 'vault') return t('rotated.heading.vault');
  const isOther = stage.stage === 'verified' && stage.how === 'other-password';
  if (machine === null) return t(`rotated.heading.${isOther ? 'otherPasswordNoMachine' : 'remoteNoMachine'}`);
  return t(`rotated.heading.${isOther ? 'otherPassword' : 'remote'}`, { machine });
};

const UNKNOWN_HEADINGS = {
  'not-readable': 'stored',
  'not-read': 'stored',
  'not-tested': 'stored',
  'heartbeat-failed': 'refusedByAccount',
  'still-queued': 'stillTrying',
  'other-value': 'unknown',
  'no-answer': 'unknown',
  'refused-not-read': 'unknown',
  'session-ended': 'unknown',
  mixed: 'unknown',
  'edited-since': 'unknown',
} as const;

/** What became of it, in one line. */
export const headingOf = (t: Translate, rotation: Rotation): string => {
  const { stage } = rotation;
  if (stage.stage === 'unknown') return t(`rotated.heading.${UNKNOWN_HEADINGS[stage.why]}`);
  if (stage.stage === 'changed-by-other') return t('rotated.heading.byOther');
  if (stage.stage === 'verified') return verifiedHeading(t, rotation);
  if (stage.stage === 'put-back') return t('rotated.heading.putBack');
  if (stage.stage === 'not-changed' && stage.reason === 'untold') return t('rotated.heading.oldThere');
  return outcomeOf(rotation) === 'failed' ? t('rotated.heading.notChanged') : t('rotated.heading.unknown');
};

/** What it is about, below the heading. */
export const aboutOf = (t: Translate, { secret, field, scope }: Rotation): string =>
  t('rotated.about', { secret: secret.name, field: field.name, scope: t(`rotation.scope.${scope}`) });

/** What it is doing just now; empty where that is over. */
export const nowOf = (t: Translate, { stage }: Rotation): string =>
  stage.stage === 'prepared' ||
  stage.stage === 'sent' ||
  stage.stage === 'accepted' ||
  stage.stage === 'queued' ||
  stage.stage === 'running'
    ? t(`rotated.now.${stage.stage}`)
    : '';

/** What the server said of its own accord; null where it said nothing. */
export const saidIn = ({ stage }: Rotation): string | null => ('said' in stage ? stage.said : null);

/** What nobody knows as yet. */
export const unknownsOf = (t: Translate, { stage }: Rotation): readonly string[] => {
  if (stage.stage === 'not-changed-so-far') return [t('rotated.why.soFar')];
  if (stage.stage === 'changed-by-other') return [t('rotated.why.byOther')];
  if (stage.stage !== 'unknown') return [];
  const why = t(`rotated.why.${stage.why}`);
  return stage.why === 'no-answer' || stage.why === 'session-ended' ? [why, t('rotated.why.which')] : [why];
};

interface Next {
  readonly title: string;
  readonly body: string;
}

/** What to do about one of which nobody knows, where its session is open. */
const nextHere = (t: Translate, rotation: Rotation, locale: string): Next => {
  const { stage } = rotation;
  const check = t('rotated.next.check');
  if (stage.stage === 'not-changed-so-far') {
    const time = clockTime(stage.until, locale);
    return { title: t('rotated.next.soFarTitle'), body: t('rotated.next.soFar', { time }) };
  }
  if (stage.stage === 'changed-by-other') {
    return { title: t('rotated.next.byOtherTitle'), body: t('rotated.next.byOther') };
  }
  const why = stage.stage === 'unknown' ? stage.why : undefined;
  if (why === 'not-tested' && mayBeTested(rotation)) {
    return { title: t('rotated.next.test'), body: t('rotated.next.testText') };
  }
  if (why === 'edited-since') return { title: t('rotated.next.byOtherTitle'), body: check };
  if (why === 'still-queued') return { title: t('rotated.next.queued'), body: check };
  if (why === 'heartbeat-failed') return { title: t('rotated.next.heartbeat'), body: check };
  return { title: t('rotated.next.checkTitle'), body: check };
};

/** What to do about one of which nobody knows. */
export const nextOf = (t: Translate, rotation: Rotation, locale: string): Next => {
  const { stage, isElsewhere, user, server } = rotation;
  const elsewhere = t('rotated.next.elsewhere', { user, server });
  // Nobody is signed in any more, so that it is elsewhere as well.
  if (stage.stage === 'unknown' && stage.why === 'session-ended') {
    return { title: t('rotated.next.signInTitle'), body: elsewhere };
  }
  return isElsewhere
    ? { title: t('rotated.next.elsewhereTitle'), body: elsewhere }
    : nextHere(t, rotation, locale);
};
