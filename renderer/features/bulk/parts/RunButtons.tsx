import { Pause, Play, Square } from 'lucide-react';
import type { BulkRun } from '../../../../shared/bulk';
import type { Translate } from '../../../../shared/words/keys';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { countIn, nextWave, unprovenOf } from '../run-facts';
import type { BulkStore } from '../store';

interface RunButtonsProps {
  readonly bulk: BulkStore;
  readonly run: BulkRun;
  readonly isBusy: boolean;
}

/** What going on means now. */
const goingOn = (t: Translate, run: BulkRun): string => {
  const { phase } = run;
  const why = phase.kind === 'paused' ? phase.why : 'user';
  if (why === 'wave' || why === 'unknown') {
    const { count, isRest } = nextWave(run);
    return isRest ? t('bulk.run.continueRest') : t('bulk.run.continueWith', { count });
  }
  const isAfterABreak = why === 'restart' || why === 'session';
  const open = isAfterABreak ? unprovenOf(run) : countIn(run, 'to-check');
  return open > 0 ? t('bulk.run.checkFirst', { count: open }) : t('bulk.run.resume');
};

/** Pause or go on, stop, and, once it is over, put it away. */
export const RunButtons = ({ bulk, run, isBusy }: RunButtonsProps) => {
  const t = useWords();
  const { kind } = run.phase;
  const press = (what: 'go' | 'pause' | 'stop') => () => {
    if (!isBusy) void bulk.say(what);
  };
  if (kind === 'over') {
    return (
      <Button
        onClick={() => {
          void bulk.leave();
        }}
      >
        {t('bulk.run.putAway')}
      </Button>
    );
  }
  const { user, server } = run;

  return (
    <>
      {kind === 'paused' && (
        <Button
          variant="primary"
          icon={Play}
          unavailable={run.isYours ? undefined : t('bulk.paused.others', { user, server })}
          onClick={press('go')}
        >
          {goingOn(t, run)}
        </Button>
      )}
      {(kind === 'running' || kind === 'checking') && (
        <Button icon={Pause} onClick={press('pause')}>
          {t('bulk.run.pause')}
        </Button>
      )}
      {kind !== 'stopping' && (
        <Button icon={Square} onClick={press('stop')}>
          {t('bulk.run.stop')}
        </Button>
      )}
    </>
  );
};
