import { useStore } from 'zustand';
import { formatMoment } from '../../../app/dates';
import { useWords } from '../../../app/words';
import type { RunDesk } from '../desk';
import { Export } from './Export';
import styles from './Form.module.css';
import { RunButtons } from './RunButtons';
import { RunLines } from './RunLines';
import { RunNews } from './RunNews';
import { RunTable } from './RunTable';
import { RunTrack } from './RunTrack';
import { Steps } from './Steps';

const HEADINGS = [
  ...(['plan.id', 'plan.secret', 'plan.field'] as const),
  ...(['run.state', 'run.evidence', 'run.time', 'plan.inWords'] as const),
] as const;

const About = ({ run, locale }: RunDesk) => {
  const t = useWords();
  const scope = t(`bulk.scope.${run.scope}`);
  const time = formatMoment(new Date(run.startedAt), locale);
  const count = t('bulk.choose.count', { count: run.items.length });
  const { reason } = run;
  const about = reason
    ? t('bulk.run.aboutWithReason', { scope, reason: reason.text, time })
    : t('bulk.run.about', { scope, time });
  return <p className={styles['note']}>{`${count} · ${about}`}</p>;
};

/** A run: how far it is, what can be done with it, and what is known of each of its secrets. */
export const RunStep = (props: RunDesk) => {
  const { bulk, run, say } = props;
  const t = useWords();
  const isBusy = useStore(bulk.store, (known) => known.isBusy);
  const headings = HEADINGS.map((each) => t(`bulk.${each}`));

  return (
    <>
      <Steps at={run.phase.kind === 'over' ? 'report' : 'run'} />
      <About {...props} />
      <RunNews {...props} />
      <div className={styles['actions']}>
        <RunButtons bulk={bulk} run={run} isBusy={isBusy} />
        {(['csv', 'json'] as const).map((form) => (
          <Export
            key={form}
            label={t(form === 'csv' ? 'bulk.run.saveCsv' : 'bulk.run.saveJson')}
            save={() => bulk.saveReport({ form, headings })}
            say={say}
          />
        ))}
      </div>
      <RunTrack run={run} />
      <RunLines {...props} />
      <RunTable bulk={bulk} run={run} locale={props.locale} />
    </>
  );
};
