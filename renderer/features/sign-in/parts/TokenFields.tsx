import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Field } from '../../../ui/Field';
import { RadioGroup } from '../../../ui/RadioGroup';
import { TextArea } from '../../../ui/TextArea';
import type { TokenFrom } from '../entries';
import type { SignInFormVerbs } from '../use-sign-in-form';
import { EntryField } from './EntryField';
import styles from './TokenFields.module.css';

const SOURCES = ['paste', 'command'] as const satisfies readonly TokenFrom[];

const TokenCommand = ({ signIn }: { readonly signIn: SignInFormVerbs }) => {
  const t = useWords();

  return (
    <>
      <div className={styles['program']}>
        <EntryField signIn={signIn} name="program" label={t('signIn.program')} mono required />
        <Button unavailable={t('signIn.browseLater')} wrapClassName={styles['browse']}>
          {t('signIn.browse')}
        </Button>
      </div>
      <Field label={t('signIn.arguments')} hint={t('signIn.commandHint')}>
        {(wiring) => (
          <TextArea
            {...wiring}
            name="arguments"
            value={signIn.entries.arguments}
            onChange={(event) => {
              signIn.set('arguments', event.target.value);
            }}
          />
        )}
      </Field>
    </>
  );
};

export const TokenFields = ({ signIn }: { readonly signIn: SignInFormVerbs }) => {
  const t = useWords();

  return (
    <>
      <RadioGroup
        label={t('signIn.tokenSource')}
        options={SOURCES.map((value) => ({ value, label: t(`signIn.tokenFrom.${value}`) }))}
        value={signIn.entries.tokenFrom}
        onChange={(value) => {
          signIn.set('tokenFrom', value);
        }}
      />
      {signIn.entries.tokenFrom === 'paste' ? (
        <EntryField signIn={signIn} name="token" label={t('signIn.token')} type="password" required />
      ) : (
        <TokenCommand signIn={signIn} />
      )}
    </>
  );
};
