import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import type { KnownSecrets } from '../known';
import styles from './ListBody.module.css';

interface SiftedNoteProps {
  readonly known: KnownSecrets;
  readonly locale: string;
  /** Undefined where there is nobody to ask. */
  readonly onFurther: (() => void) | undefined;
}

interface FurtherProps {
  readonly isBusy: boolean;
  readonly onFurther: (() => void) | undefined;
}

const Further = ({ isBusy, onFurther }: FurtherProps) => {
  const t = useWords();
  const why = isBusy ? t('secrets.looking') : t('secrets.needsSession');

  return (
    <Button size="s" unavailable={onFurther && !isBusy ? undefined : why} onClick={onFurther}>
      {t('secrets.lookFurther')}
    </Button>
  );
};

interface NoteProps extends SiftedNoteProps {
  readonly sifted: NonNullable<KnownSecrets['sifted']>;
}

const Note = ({ known: { rows, isRenewing }, sifted, locale, onFurther }: NoteProps) => {
  const t = useWords();
  const note = useRef<HTMLDivElement>(null);
  const [wasShort] = useState(sifted.looked < sifted.of);
  const isAll = sifted.looked >= sifted.of;

  useEffect(() => {
    // The button that had the focus has done its work, and is gone.
    if (isAll && wasShort && document.activeElement === document.body) note.current?.focus();
  }, [isAll, wasShort]);

  if (isAll && !wasShort) return null;
  const number = new Intl.NumberFormat(locale === '' ? undefined : locale);
  const [looked, of] = [number.format(sifted.looked), number.format(sifted.of)];

  return (
    <div ref={note} tabIndex={-1} className={styles['note']}>
      <p>{isAll ? t('secrets.siftedAll', { of }) : t('secrets.sifted', { looked, of })}</p>
      {/* Until its end is seen, it is looked for further as somebody scrolls. */}
      {!isAll && rows.known >= rows.length && <Further isBusy={isRenewing} onFurther={onFurther} />}
    </div>
  );
};

/** Of a list that its server does not have: how far it goes, and a way to go further. */
export const SiftedNote = (props: SiftedNoteProps) => {
  const { sifted, local } = props.known;
  return sifted && local === null ? <Note {...props} sifted={sifted} /> : null;
};
