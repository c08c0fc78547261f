import { useId, useState } from 'react';
import type { WantedPassword } from '../../../../shared/rotation';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Checkbox';
import { Field } from '../../../ui/Field';
import { TextInput } from '../../../ui/TextInput';
import type { CandidateDesk } from '../use-candidate';
import { GroupLabel } from '../../../ui/GroupLabel';
import styles from './MakeFields.module.css';

type MadeOf = WantedPassword['classes'][number];

const CLASSES: readonly MadeOf[] = ['lower', 'upper', 'digits', 'symbols'];
const USUAL = 24;
const LEAST = 8;
const MOST = 128;

/** How long it is to be and what is to be in it, where the server has no rule of its own. */
export const MakeFields = ({ desk }: { readonly desk: CandidateDesk }) => {
  const t = useWords();
  const id = useId();
  const [length, setLength] = useState(String(USUAL));
  const [classes, setClasses] = useState<readonly MadeOf[]>(CLASSES);
  const count = Number(length);
  const isLengthGood = Number.isInteger(count) && count >= LEAST && count <= MOST;

  const whyNot = (): string | undefined => {
    if (desk.isBusy) return t('rotation.candidate.busy');
    if (!isLengthGood) return t('rotation.candidate.lengthRange', { least: LEAST, most: MOST });
    return classes.length === 0 ? t('rotation.candidate.classes.needed') : undefined;
  };

  return (
    <div className={styles['make']}>
      <Field
        label={t('rotation.candidate.lengthField')}
        error={isLengthGood ? undefined : t('rotation.candidate.lengthRange', { least: LEAST, most: MOST })}
      >
        {(wiring) => (
          <TextInput
            {...wiring}
            inputMode="numeric"
            value={length}
            onChange={(event) => {
              setLength(event.target.value);
            }}
          />
        )}
      </Field>
      <div role="group" aria-labelledby={`${id}-classes`} className={styles['classes']}>
        <GroupLabel id={`${id}-classes`}>{t('rotation.candidate.classes.label')}</GroupLabel>
        {CLASSES.map((each) => (
          <Checkbox
            key={each}
            label={t(`rotation.candidate.classes.${each}`)}
            checked={classes.includes(each)}
            onChange={(isIn) => {
              setClasses(CLASSES.filter((other) => (other === each ? isIn : classes.includes(other))));
            }}
          />
        ))}
      </div>
      <Button unavailable={whyNot()} onClick={() => void desk.make(count, [...classes])}>
        {t('rotation.candidate.make')}
      </Button>
    </div>
  );
};
