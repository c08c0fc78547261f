import { useStore } from 'zustand';
import type { Rotation } from '../../../../shared/rotation';
import type { Translate } from '../../../../shared/words/keys';
import { useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { isWaiting, outcomeOf } from '../outcome';
import { aboutOf, headingOf } from '../outcome-text';
import type { RotationStore } from '../store';
import styles from './RotationNews.module.css';

const TONES = { verified: 'ok', failed: 'danger', unknown: 'unproven', running: 'unproven' } as const;

interface NewsText {
  readonly title: string;
  readonly body: string;
}

const textOf = (t: Translate, first: Rotation, waiting: number): NewsText =>
  isWaiting(first)
    ? { title: t('rotated.waits', { count: waiting }), body: t('rotated.waitsText') }
    : { title: headingOf(t, first), body: `${aboutOf(t, first)} ${t('rotated.settledText')}` };

interface LockedNewsProps {
  readonly rotation: RotationStore;
  readonly count: number;
  readonly onUnlock: () => void;
}

/** Nobody can look at these: of what lies in them nothing is known, so that somebody has to be asked. */
const LockedNews = ({ rotation, count, onUnlock }: LockedNewsProps) => {
  const t = useWords();
  return (
    <section aria-label={t('rotated.lockedNews')} className={styles['news']}>
      <Banner
        tone="unproven"
        title={t('rotated.kept.locked', { count })}
        actions={<Button onClick={onUnlock}>{t('rotated.kept.unlock')}</Button>}
        dismiss={{ label: t('controls.dismiss'), onDismiss: rotation.seeLocked }}
      >
        <p>{t('rotated.lockedText')}</p>
      </Banner>
    </section>
  );
};

interface RotationNewsProps {
  readonly rotation: RotationStore;
  readonly onUnlock: () => void;
}

/** What waits for proof, and what became known while nobody looked. */
export const RotationNews = ({ rotation, onUnlock }: RotationNewsProps) => {
  const t = useWords();
  const { rotations, unseen, opened, locked, isLockedSeen } = useStore(rotation.store);
  const news = rotations.filter(({ id }) => unseen.has(id));
  const waiting = news.filter(isWaiting);
  const settled = news.filter((each) => !isWaiting(each));
  const [first] = [...settled, ...waiting];
  if (opened) return null;
  if (!first) {
    const isNews = locked > 0 && !isLockedSeen;
    return isNews && <LockedNews rotation={rotation} count={locked} onUnlock={onUnlock} />;
  }
  const told = isWaiting(first) ? waiting : [first];
  const { title, body } = textOf(t, first, rotations.filter(isWaiting).length);

  return (
    <section aria-label={t('rotated.news')} className={styles['news']}>
      <Banner
        tone={TONES[outcomeOf(first)]}
        title={title}
        actions={
          <Button
            onClick={() => {
              rotation.see(told.map(({ id }) => id));
              rotation.open(told.length === 1 ? { kind: 'rotation', rotation: first.id } : { kind: 'kept' });
            }}
          >
            {t('rotated.show')}
          </Button>
        }
        dismiss={{
          label: t('controls.dismiss'),
          onDismiss: () => {
            rotation.see(told.map(({ id }) => id));
          },
        }}
      >
        <p>{body}</p>
      </Banner>
    </section>
  );
};
