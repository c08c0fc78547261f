import type { Translate } from '../../../../shared/words/keys';
import { failureText } from '../../../app/failures';
import { useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { countIn, doneOf, unprovenOf } from '../run-facts';
import type { RunDesk } from '../desk';

interface News {
  readonly tone: 'info' | 'ok' | 'warn' | 'unproven';
  readonly title: string;
  readonly text: string;
  readonly detail?: string | undefined;
}

const sumOf = (t: Translate, run: RunDesk['run']): string =>
  t('bulk.paused.sum', { done: doneOf(run), all: run.items.length, count: unprovenOf(run) });

const overOf = (t: Translate, run: RunDesk['run'], how: 'done' | 'stopped'): News => {
  const sums = {
    verified: countIn(run, 'verified'),
    failed: countIn(run, 'failed'),
    unknown: countIn(run, 'unknown'),
    leftOut: countIn(run, 'left-out'),
  };
  const isGood = sums.verified === run.items.length;
  const isUnknown = sums.unknown > 0;
  return {
    tone: isGood ? 'ok' : isUnknown ? 'unproven' : 'warn',
    title: t(`bulk.over.${how}`),
    text: t('bulk.over.sum', sums),
  };
};

const pausedOf = (t: Translate, { run }: RunDesk, why: string): News | undefined => {
  const { user } = run;
  const sum = sumOf(t, run);
  const others = run.isYours ? '' : ` ${t('bulk.paused.others', { user, server: run.server })}`;
  switch (why) {
    case 'user':
      return { tone: 'info', title: t('bulk.paused.user'), text: sum };
    case 'wave':
      return { tone: 'info', title: t('bulk.paused.wave'), text: t('bulk.paused.waveNext') };
    case 'unknown':
      return { tone: 'unproven', title: t('bulk.paused.unknown'), text: t('bulk.paused.unknownNext') };
    case 'stop-rule':
      return { tone: 'warn', title: t('bulk.paused.stop-rule'), text: t('bulk.paused.stopRuleNext') };
    case 'session':
      return {
        tone: 'warn',
        title: t('bulk.paused.session'),
        text: t('bulk.paused.sessionNext', { user, sum }),
      };
    case 'hindrance': {
      const { what, next, detail } = failureText(t, run.trouble ?? { code: 'internal' });
      return { tone: 'warn', title: t('bulk.paused.hindrance'), text: `${what} ${next} ${sum}`, detail };
    }
    default:
      return { tone: 'warn', title: t('bulk.paused.restart'), text: `${sum}${others}` };
  }
};

const newsOf = (t: Translate, props: RunDesk): News | undefined => {
  const { phase } = props.run;
  if (phase.kind === 'over') return overOf(t, props.run, phase.how);
  const paused = phase.kind === 'paused' ? pausedOf(t, props, phase.why) : undefined;
  // What was sent goes on to its end: a pause only lets nothing new begin.
  const count = countIn(props.run, 'running', 'checking');
  return paused && count > 0
    ? { ...paused, text: `${paused.text} ${t('bulk.paused.underWay', { count })}` }
    : paused;
};

/** Why it waits, or how it ended. */
export const RunNews = (props: RunDesk) => {
  const t = useWords();
  const news = newsOf(t, props);
  if (!news) return null;
  const again = props.session.state === 'ended' && props.run.phase.kind !== 'over' && (
    <Button onClick={props.onSignInAgain}>{t('session.ended.again')}</Button>
  );
  return (
    <Banner tone={news.tone} title={news.title} actions={again}>
      <p>{news.text}</p>
      {news.detail !== undefined && <p>{news.detail}</p>}
    </Banner>
  );
};
