import type { Failure } from '../../../../shared/ipc/reply';
import { failureText } from '../../../app/failures';
import { useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { ROW_HEIGHT } from '../../../ui/LongListBox';
import { spanOf } from '../rows';
import styles from './UnreadPages.module.css';

interface UnreadPagesProps {
  readonly trouble: ReadonlyMap<number, Failure>;
  readonly length: number;
  readonly onAgain: (page: number) => void;
}

/** Over the rows that could not be read: why, and a way to try again. It stays in sight as long as any of them is. */
export const UnreadPages = ({ trouble, length, onAgain }: UnreadPagesProps) => {
  const t = useWords();

  const inOrder = [...trouble].toSorted(([one], [other]) => one - other);

  return inOrder.map(([page, failure]) => {
    const { from, to } = spanOf(page);
    const { what, next, detail } = failureText(t, failure);
    const rows = Math.max(Math.min(to, length) - from, 1);
    return (
      <div
        key={page}
        className={styles['place']}
        style={{ insetBlockStart: from * ROW_HEIGHT, blockSize: rows * ROW_HEIGHT }}
      >
        <div className={styles['notice']}>
          <Banner
            tone="danger"
            title={t('secrets.pageFailed', { from: from + 1, to: from + rows })}
            actions={
              <Button
                size="s"
                onClick={() => {
                  onAgain(page);
                }}
              >
                {t('controls.tryAgain')}
              </Button>
            }
          >
            <p>{`${what} ${next}`}</p>
            {detail !== undefined && <p>{detail}</p>}
          </Banner>
        </div>
      </div>
    );
  });
};
