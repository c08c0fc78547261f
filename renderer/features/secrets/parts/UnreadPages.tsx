import type { Failure } from '../../../../shared/ipc/reply';
import { FailureBanner } from '../../../app/FailureBanner';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { ROW_HEIGHT } from '../../../ui/LongListBox';
import { spanOf, type PlacedRows, type Span } from '../rows';
import styles from './UnreadPages.module.css';

interface UnreadPagesProps {
  readonly trouble: ReadonlyMap<number, Failure>;
  readonly rows: PlacedRows;
  readonly onAgain: (page: number) => void;
}

interface UnreadPage extends Span {
  readonly page: number;
  readonly failure: Failure;
  /** It came before, and what it was is still there. */
  readonly isSeen: boolean;
}

const unreadIn = ({ trouble, rows }: UnreadPagesProps): readonly UnreadPage[] =>
  [...trouble]
    .toSorted(([one], [other]) => one - other)
    .map(([page, failure]) => {
      const { from, to } = spanOf(page);
      const end = Math.max(Math.min(to, rows.length), from + 1);
      return { page, failure, from, to: end, isSeen: rows.at(from) !== undefined };
    });

type TroubleProps = Pick<UnreadPagesProps, 'onAgain'> & { readonly of: UnreadPage };

const Trouble = ({ of: { page, failure, from, to }, onAgain }: TroubleProps) => {
  const t = useWords();
  return (
    <FailureBanner
      failure={failure}
      title={t('secrets.pageFailed', { from: from + 1, to })}
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
    />
  );
};

/** Over the rows that could not be read: why, and a way to try again. It stays in sight as long as any of them is. */
export const UnreadPages = (props: UnreadPagesProps) =>
  unreadIn(props)
    .filter(({ isSeen }) => !isSeen)
    .map((each) => (
      <div
        key={each.page}
        className={styles['place']}
        style={{ insetBlockStart: each.from * ROW_HEIGHT, blockSize: (each.to - each.from) * ROW_HEIGHT }}
      >
        <div className={styles['notice']}>
          <Trouble of={each} onAgain={props.onAgain} />
        </div>
      </div>
    ));

/** Above the list: what of it could not be read anew. The rows that it had are there to be read. */
export const PagesNotRenewed = (props: UnreadPagesProps) =>
  unreadIn(props)
    .filter(({ isSeen }) => isSeen)
    .map((each) => (
      <div key={each.page} className={styles['above']}>
        <Trouble of={each} onAgain={props.onAgain} />
      </div>
    ));
