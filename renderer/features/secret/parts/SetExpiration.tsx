import type { Expiration, ToldExpiration } from '../../../../shared/secret-expiration';
import type { Translate } from '../../../../shared/words/keys';
import { typedInWords } from '../../../app/dates';
import { useLocale, useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';
import { Dialog, DialogText } from '../../../ui/Dialog';
import { Field } from '../../../ui/Field';
import { RadioGroup } from '../../../ui/RadioGroup';
import { TextInput } from '../../../ui/TextInput';
import type { SecretVerbs } from '../secret-verbs';
import { useExpiration, type ExpirationProblem } from '../use-expiration';
import { NotSaved } from './NotSaved';
import { SaveForm } from './SaveForm';

export interface SetExpirationProps {
  readonly verbs: SecretVerbs;
  readonly onClose: () => void;
  readonly onSaved: () => void;
  readonly focusAfter: () => HTMLElement | undefined;
}

type Edit = ReturnType<typeof useExpiration>;

const presentOf = (t: Translate, { expiration, template }: ToldExpiration): string => {
  switch (expiration?.kind) {
    case undefined:
      return t('secret.expiration.unknown');
    case 'template':
      return template === null
        ? t('secret.expiration.byTemplate')
        : t('secret.expiration.byTemplateThat', { template });
    case 'days':
      return t('secret.expiration.byDays', { count: expiration.days });
    case 'date':
      return t('secret.expiration.byDate', { date: expiration.date });
  }
};

const whyNot = (t: Translate, { told, isBusy, after, isSame }: Edit): string | undefined => {
  if (isBusy) return t(told ? 'secret.edit.saving' : 'secret.reading');
  if (!told) return t('secret.edit.notRead');
  if (!after) return t('secret.expiration.invalid');
  return isSame ? t('secret.edit.same') : undefined;
};

const Problem = ({ problem }: { readonly problem: ExpirationProblem }) => {
  const t = useWords();
  if (problem.kind === 'conflict') {
    return (
      <Banner tone="warn" title={t('secret.expiration.conflict')}>
        <p>{t('secret.expiration.conflictNext')}</p>
      </Banner>
    );
  }
  return <NotSaved failure={problem.failure} />;
};

const Inputs = ({ edit: { typed, set } }: { readonly edit: Edit }) => {
  const t = useWords();
  const day = typedInWords(typed.date, useLocale());
  const kinds: readonly { readonly value: Expiration['kind']; readonly label: string }[] = [
    { value: 'template', label: t('secret.expiration.template') },
    { value: 'days', label: t('secret.expiration.days') },
    { value: 'date', label: t('secret.expiration.date') },
  ];
  return (
    <>
      <RadioGroup
        label={t('secret.facts.expires')}
        options={kinds}
        value={typed.kind}
        onChange={(kind) => {
          set({ kind });
        }}
      />
      {typed.kind === 'days' && (
        <Field label={t('secret.expiration.dayCount')} hint={t('secret.expiration.dayHint')}>
          {(wiring) => (
            <TextInput
              {...wiring}
              inputMode="numeric"
              value={typed.days}
              onChange={(event) => {
                set({ days: event.target.value });
              }}
            />
          )}
        </Field>
      )}
      {typed.kind === 'date' && (
        <Field
          label={t('secret.expiration.onDate')}
          hint={
            day === undefined ? t('secret.expiration.dateHint') : t('secret.expiration.dayHintOf', { day })
          }
        >
          {(wiring) => (
            <TextInput
              {...wiring}
              type="date"
              value={typed.date}
              onChange={(event) => {
                set({ date: event.target.value });
              }}
            />
          )}
        </Field>
      )}
    </>
  );
};

/** When the secret is to expire: only what is another than before is sent, and only over what its user has seen. */
export const SetExpiration = ({ verbs, onClose, onSaved, focusAfter }: SetExpirationProps) => {
  const t = useWords();
  const edit = useExpiration({ verbs, onSaved });
  return (
    <Dialog title={t('secret.expiration.set')} onClose={onClose} focusAfter={focusAfter}>
      <SaveForm
        saving={{ label: t('secret.edit.save'), unavailable: whyNot(t, edit) }}
        problem={edit.problem && <Problem problem={edit.problem} />}
        onSave={edit.save}
        onClose={onClose}
      >
        <DialogText>
          <p>{edit.told ? presentOf(t, edit.told) : edit.isBusy && t('secret.reading')}</p>
        </DialogText>
        {edit.told && <Inputs edit={edit} />}
      </SaveForm>
    </Dialog>
  );
};
