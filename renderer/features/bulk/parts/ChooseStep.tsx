import { useStore } from 'zustand';
import { MOST_SECRETS } from '../../../../shared/bulk-limits';
import type { Translate } from '../../../../shared/words/keys';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Empty } from '../../../ui/Empty';
import { Field } from '../../../ui/Field';
import { RadioGroup } from '../../../ui/RadioGroup';
import { TextArea } from '../../../ui/TextArea';
import type { BulkDesk } from '../desk';
import { readPastedList, type PastedList } from '../pasted-list';
import { serversOf } from '../servers-of';
import styles from './Form.module.css';
import { Steps } from './Steps';

const problemOf = (t: Translate, { notUnderstood, elsewhere }: PastedList): string | undefined => {
  const lines = (numbers: readonly number[]) => ({ count: numbers.length, lines: numbers.join(', ') });
  const problems = [
    ...(notUnderstood.length > 0 ? [t('bulk.choose.notUnderstood', lines(notUnderstood))] : []),
    ...(elsewhere.length > 0 ? [t('bulk.choose.elsewhere', lines(elsewhere))] : []),
  ];
  return problems.length === 0 ? undefined : problems.join(' ');
};

/** Why there is nothing to check yet. */
const hindranceOf = (t: Translate, { ids }: PastedList): string | undefined => {
  if (ids.length === 0) return t('bulk.choose.none');
  return ids.length > MOST_SECRETS ? t('bulk.choose.tooMany', { most: MOST_SECRETS }) : undefined;
};

/** Which secrets it is about. */
export const ChooseStep = ({ bulk, session }: BulkDesk) => {
  const t = useWords();
  const { text, scope, isBusy } = useStore(bulk.store);
  const list = readPastedList(text, serversOf(session));

  return (
    <>
      <Steps at="choose" />
      <form
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void bulk.check(list.ids);
        }}
      >
        {text === '' && <Empty what={t('bulk.choose.empty')} next={t('bulk.choose.emptyNext')} />}
        <Field
          label={t('bulk.choose.secrets')}
          hint={t('bulk.choose.hint')}
          error={problemOf(t, list)}
          aside={list.ids.length > 0 && t('bulk.choose.count', { count: list.ids.length })}
        >
          {(wiring) => (
            <TextArea
              {...wiring}
              rows={8}
              value={text}
              onChange={(event) => {
                bulk.write(event.target.value);
              }}
            />
          )}
        </Field>
        <RadioGroup
          label={t('bulk.choose.scope')}
          options={[
            { value: 'vault', label: t('bulk.scope.vault') },
            { value: 'remote', label: t('bulk.scope.remote') },
          ]}
          value={scope}
          onChange={bulk.scope}
        />
        <p className={styles['note']}>{t('bulk.choose.harmless')}</p>
        <div className={styles['actions']}>
          <Button type="submit" variant="primary" unavailable={hindranceOf(t, list)}>
            {t('bulk.choose.check')}
          </Button>
        </div>
      </form>
    </>
  );
};
