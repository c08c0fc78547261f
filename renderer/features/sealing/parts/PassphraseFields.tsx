import { MIN_PASSPHRASE } from '../../../../shared/passphrase';
import type { Translate } from '../../../../shared/words/keys';
import { FailureBanner } from '../../../app/FailureBanner';
import { failureText } from '../../../app/failures';
import { useWords } from '../../../app/words';
import { DialogText } from '../../../ui/Dialog';
import { Field } from '../../../ui/Field';
import { TextInput } from '../../../ui/TextInput';
import type { PassphraseForm, PassphraseProblem } from '../use-passphrase-form';

interface PassphraseFieldsProps {
  readonly form: PassphraseForm;
  readonly isNew: boolean;
}

const isAboutPassphrase = (problem: PassphraseProblem) =>
  problem.kind === 'failed' && problem.failure.code.startsWith('passphrase-');

/** What is wrong with the passphrase itself stands under its field; anything else stands above both. */
const errorOfField = (t: Translate, problem: PassphraseProblem | undefined): string | undefined => {
  if (problem?.kind === 'needed') return t('passphrase.needed');
  if (problem?.kind === 'short') return t('passphrase.length', { count: MIN_PASSPHRASE });
  if (problem?.kind !== 'failed' || !isAboutPassphrase(problem)) return undefined;
  const { what, next } = failureText(t, problem.failure);
  return `${what} ${next}`;
};

const Failed = ({ problem }: { readonly problem: PassphraseProblem | undefined }) =>
  problem?.kind === 'failed' && !isAboutPassphrase(problem) && <FailureBanner failure={problem.failure} />;

export const PassphraseFields = ({ form, isNew }: PassphraseFieldsProps) => {
  const t = useWords();
  const { problem } = form;

  return (
    <>
      <DialogText>
        <p>{t(isNew ? 'passphrase.choose' : 'passphrase.enter')}</p>
        {isNew && <p>{t('passphrase.lost')}</p>}
      </DialogText>
      <Failed problem={problem} />
      <Field
        label={t('passphrase.label')}
        hint={isNew ? t('passphrase.length', { count: MIN_PASSPHRASE }) : undefined}
        error={errorOfField(t, problem)}
      >
        {(wiring) => (
          <TextInput
            {...wiring}
            required
            type="password"
            value={form.passphrase}
            onChange={(event) => {
              form.setPassphrase(event.target.value);
            }}
          />
        )}
      </Field>
      {isNew && (
        <Field
          label={t('passphrase.repeat')}
          error={problem?.kind === 'different' ? t('passphrase.different') : undefined}
        >
          {(wiring) => (
            <TextInput
              {...wiring}
              required
              type="password"
              value={form.repeated}
              onChange={(event) => {
                form.setRepeated(event.target.value);
              }}
            />
          )}
        </Field>
      )}
    </>
  );
};
