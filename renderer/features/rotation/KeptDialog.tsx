import { useState } from 'react';
import { useStore } from 'zustand';
import type { Rotation } from '../../../shared/rotation';
import { useWords } from '../../app/words';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog, DialogText } from '../../ui/Dialog';
import { DialogSheet } from '../../ui/DialogSheet';
import { Empty } from '../../ui/Empty';
import styles from './KeptDialog.module.css';
import { isWaiting } from './outcome';
import { KeptRow } from './parts/KeptRow';
import { Voice } from './parts/Voice';
import type { RotationStore } from './store';
import { useVoice } from './use-voice';

export interface KeptDialogProps {
  readonly rotation: RotationStore;
  readonly locale: string;
  /** To where a passphrase opens what another run has sealed. */
  readonly onUnlock: () => void;
  /** Where the focus goes when it closes. */
  readonly focusAfter: () => HTMLElement | undefined;
}

/** Every password that was sent and is not proven, and every one that was replaced and is kept for a while. */
export const KeptDialog = ({ rotation, locale, onUnlock, focusAfter }: KeptDialogProps) => {
  const t = useWords();
  const voice = useVoice();
  const { rotations, locked } = useStore(rotation.store);
  const [order] = useState(() => new Map(rotations.map(({ id }, index) => [id, index])));
  // What is being read does not change its place.
  const rows = [...rotations].sort((one, other) => (order.get(one.id) ?? -1) - (order.get(other.id) ?? -1));
  const waiting = rows.filter(isWaiting);
  const replaced = rows.filter((each) => !isWaiting(each));

  const list = (label: string, of: readonly Rotation[]) =>
    of.length > 0 && (
      <section aria-label={label} className={styles['group']}>
        <h3 className={styles['title']}>{label}</h3>
        <ul aria-label={label} className={styles['rows']}>
          {of.map((known) => (
            <KeptRow key={known.id} rotation={rotation} known={known} locale={locale} say={voice.say} />
          ))}
        </ul>
      </section>
    );

  return (
    <Dialog title={t('rotated.kept.title')} size="l" onClose={rotation.close} focusAfter={focusAfter}>
      <Voice of={voice} />
      <DialogSheet actions={<Button onClick={rotation.close}>{t('controls.close')}</Button>}>
        <DialogText>
          <p>{t('rotated.kept.about')}</p>
        </DialogText>
        {locked > 0 && (
          <Banner
            tone="unproven"
            title={t('rotated.kept.locked', { count: locked })}
            actions={<Button onClick={onUnlock}>{t('rotated.kept.unlock')}</Button>}
          >
            <p>{t('rotated.kept.lockedNext')}</p>
          </Banner>
        )}
        {rows.length === 0 && locked === 0 && (
          <Empty what={t('rotated.kept.none')} next={t('rotated.kept.noneNext')} />
        )}
        {list(t('rotated.kept.waiting'), waiting)}
        {list(t('rotated.kept.replaced'), replaced)}
      </DialogSheet>
    </Dialog>
  );
};
