import { useState } from 'react';
import { useStore } from 'zustand';
import type { Examination } from '../../../shared/doctor';
import type { Failure } from '../../../shared/ipc/reply';
import type { Translate } from '../../../shared/words/keys';
import { failureText } from '../../app/failures';
import { useWords } from '../../app/words';
import { Dialog, DialogText } from '../../ui/Dialog';
import styles from './DoctorDialog.module.css';
import { CheckItem } from './parts/CheckItem';
import { DoctorButtons } from './parts/DoctorButtons';
import { firstProblemIn, resultText } from './result-text';
import type { DoctorStore } from './store';

export interface DoctorDialogProps {
  readonly doctor: DoctorStore;
}

const failed = (t: Translate, title: 'broken' | 'notCopied', failure: Failure): string => {
  const { what, next } = failureText(t, failure);
  return `${t(`doctor.${title}`)} ${what} ${next}`;
};

/** What it came to so far. */
const summaryOf = (t: Translate, examination: Examination | undefined): string => {
  if (!examination || examination.isRunning) return t('doctor.running');
  const { results } = examination;
  const first = firstProblemIn(results);
  if (!first) return t('doctor.allGood');
  return t('doctor.firstProblem', { check: t(`doctor.check.${first.check}`), ...resultText(t, first) });
};

const hostOf = (server: string): string => (URL.canParse(server) ? new URL(server).host : '');

const CLOSED = { server: '', examination: undefined, failure: undefined };
const NOTHING_YET: Examination = { isRunning: true, results: [] };

/** The report on its way to the clipboard. */
const useReport = (doctor: DoctorStore, examination: Examination | undefined) => {
  const [copied, setCopied] = useState<{
    readonly of: Examination | undefined;
    readonly failure?: Failure;
  }>();
  const isNews = copied !== undefined && copied.of === examination;

  const copy = async () => {
    const failure = await doctor.copyReport();
    setCopied({ of: examination, ...(failure && { failure }) });
  };

  return { copy, isCopied: isNews && !copied.failure, failure: isNews ? copied.failure : undefined };
};

/** Open as long as it is rendered: closing it ends the examination. What is said aloud is said in here: all else is out of reach. */
export const DoctorDialog = ({ doctor }: DoctorDialogProps) => {
  const t = useWords();
  const state = useStore(doctor.store);
  const { server, examination, failure } = state.isOpen ? state : CLOSED;
  const { isRunning: isUnderWay, results } = examination ?? NOTHING_YET;
  const isRunning = isUnderWay && !failure;
  const report = useReport(doctor, examination);
  const host = hostOf(server);
  const first = firstProblemIn(results);
  const isGood = !isRunning && !first && !failure && !report.failure;
  const said = () => {
    if (failure) return failed(t, 'broken', failure);
    if (report.failure) return failed(t, 'notCopied', report.failure);
    return report.isCopied ? t('doctor.copied') : summaryOf(t, examination);
  };

  return (
    <Dialog title={t('doctor.title')} onClose={doctor.close}>
      <div className={styles['body']}>
        <DialogText>
          <p>{host === '' ? t('doctor.promiseNowhere') : t('doctor.promise', { host })}</p>
        </DialogText>
        <p role="status" className={styles['summary']} data-good={isGood}>
          {said()}
        </p>
        <ol role="list" aria-label={t('doctor.checks')} aria-busy={isRunning} className={styles['checks']}>
          {results.map((result, index) => (
            <CheckItem key={result.check} number={index + 1} result={result} isOpen={result === first} />
          ))}
        </ol>
      </div>
      <footer className={styles['footer']}>
        <DoctorButtons
          isRunning={isRunning}
          hasReport={!failure}
          onAgain={doctor.open}
          onCopy={() => {
            void report.copy();
          }}
          onClose={doctor.close}
        />
      </footer>
    </Dialog>
  );
};
