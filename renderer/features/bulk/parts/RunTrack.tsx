import type { BulkRun } from '../../../../shared/bulk';
import { useNow } from '../../../app/use-now';
import { useWords } from '../../../app/words';
import { cellsOf, countIn, leftOf, wavesOf } from '../run-facts';
import { elapsedInDigits, timeInWords } from '../time-words';
import styles from './RunTrack.module.css';

interface RunTrackProps {
  readonly run: BulkRun;
}

const Waves = ({ run }: RunTrackProps) => {
  const t = useWords();
  const waves = wavesOf(run).map((wave) => ({ ...wave, label: t(`bulk.run.${wave.name}`) }));
  const said = waves.map(({ label, done, items }) =>
    t('bulk.run.wave', { name: label, done, count: items.length }),
  );
  return (
    <div
      role="img"
      aria-label={t('bulk.run.progress', { waves: said.join(', ') })}
      className={styles['waves']}
    >
      {waves.map(({ name, label, items, done }) => (
        <div key={name} className={styles['wave']} style={{ flexGrow: Math.max(3, items.length) }}>
          <div className={styles['cells']}>
            {cellsOf(items).map(({ key, state, count }) => (
              <span key={key} data-state={state} className={styles['cell']} style={{ flexGrow: count }} />
            ))}
          </div>
          <span className={styles['label']}>
            <strong>{label}</strong> {`${done} / ${items.length}`}
          </span>
        </div>
      ))}
    </div>
  );
};

const Elapsed = ({ run }: RunTrackProps) => {
  const { workedMs, workingSince } = run;
  // It ticks while there is work, and stands still while there is none.
  const now = useNow(workingSince === null ? null : Number.MAX_SAFE_INTEGER);
  const since = workingSince === null ? 0 : Math.max(0, now - workingSince);
  return <>{elapsedInDigits(workedMs + since)}</>;
};

/** How far it is, at a glance. */
export const RunTrack = ({ run }: RunTrackProps) => {
  const t = useWords();
  const left = leftOf(run);
  const counts = [
    { name: 'verified', count: countIn(run, 'verified') },
    { name: 'unknown', count: countIn(run, 'unknown', 'to-check', 'checking') },
    { name: 'failed', count: countIn(run, 'failed') },
    { name: 'running', count: countIn(run, 'running') },
    { name: 'waiting', count: countIn(run, 'waiting') },
  ] as const;

  return (
    <div className={styles['track']}>
      <Waves run={run} />
      <dl className={styles['counts']}>
        {counts.map(({ name, count }) => (
          <div key={name}>
            <dt>{t(`bulk.count.${name}`)}</dt>
            <dd data-count={name}>{count}</dd>
          </div>
        ))}
        <div className={styles['time']}>
          <dt>{t('bulk.run.elapsed')}</dt>
          <dd>
            <Elapsed run={run} />
          </dd>
        </div>
        {left !== null && run.phase.kind !== 'over' && (
          <div>
            <dt>{t('bulk.run.left')}</dt>
            <dd>{timeInWords(t, left)}</dd>
          </div>
        )}
      </dl>
    </div>
  );
};
