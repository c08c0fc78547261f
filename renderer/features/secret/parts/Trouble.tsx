import type { Failure } from '../../../../shared/ipc/reply';
import { failureText } from '../../../app/failures';
import { useWords } from '../../../app/words';
import styles from './Concealed.module.css';

/** What went wrong with the field that it stands at, and what to do next. */
export const Trouble = ({ failure }: { readonly failure: Failure | undefined }) => {
  const t = useWords();
  if (!failure) return null;
  const { what, next, detail } = failureText(t, failure);
  return <p className={styles['trouble']}>{[what, next, detail].filter(Boolean).join(' ')}</p>;
};
