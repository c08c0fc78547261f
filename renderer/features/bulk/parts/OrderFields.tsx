import { useId } from 'react';
import { MOST_AT_ONCE, MOST_SECRETS } from '../../../../shared/bulk-limits';
import { useWords } from '../../../app/words';
import { Checkbox } from '../../../ui/Checkbox';
import { Field } from '../../../ui/Field';
import { Select } from '../../../ui/Select';
import { TextInput } from '../../../ui/TextInput';
import { LEAST, type OrderFields as Fields } from '../use-order';
import styles from './Form.module.css';

const AT_ONCE = Array.from({ length: MOST_AT_ONCE }, (_, index) => String(index + 1));

/** How many go first, how many at once, and when it stops by itself. */
export const OrderFields = ({ fields }: { readonly fields: Fields }) => {
  const t = useWords();
  const id = useId();
  const { typed, rest, isFit, type, set } = fields;

  return (
    <>
      <div className={styles['numbers']}>
        {(['canary', 'second', 'stopAt'] as const).map((which) => (
          <Field
            key={which}
            label={t(`bulk.order.${which}`)}
            error={
              isFit(which) ? undefined : t('bulk.order.number', { least: LEAST[which], most: MOST_SECRETS })
            }
          >
            {(wiring) => (
              <TextInput
                {...wiring}
                inputMode="numeric"
                maxLength={4}
                value={typed[which]}
                onChange={(event) => {
                  type(which, event.target.value);
                }}
              />
            )}
          </Field>
        ))}
      </div>
      <div className={styles['row']}>
        <span id={id}>{t('bulk.order.concurrency')}</span>
        <Select
          labelledBy={id}
          options={AT_ONCE.map((value) => ({ value, label: value }))}
          value={String(rest.concurrency)}
          busy={false}
          onChange={(value) => {
            set({ concurrency: Number(value) });
          }}
        />
        <Checkbox
          label={t('bulk.order.pauses')}
          checked={rest.pauses}
          onChange={(pauses) => {
            set({ pauses });
          }}
        />
      </div>
    </>
  );
};
