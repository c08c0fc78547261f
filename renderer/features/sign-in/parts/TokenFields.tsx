import { useRef } from 'react';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Field } from '../../../ui/Field';
import { RadioGroup } from '../../../ui/RadioGroup';
import { TextArea } from '../../../ui/TextArea';
import type { ComputerStore } from '../computer-store';
import type { TokenFrom } from '../entries';
import { focusField } from '../focus-field';
import type { SignInFormVerbs } from '../use-sign-in-form';
import { EntryField } from './EntryField';
import styles from './TokenFields.module.css';

const SOURCES = ['paste', 'command'] as const satisfies readonly TokenFrom[];

interface ProgramProps {
  readonly signIn: SignInFormVerbs;
  readonly computer: Pick<ComputerStore, 'chooseProgram'>;
}

interface TokenFieldsProps extends ProgramProps {
  /** Where a token may come from. */
  readonly sources: readonly TokenFrom[];
}

const TokenCommand = ({ signIn, computer }: ProgramProps) => {
  const t = useWords();
  const fields = useRef<HTMLDivElement>(null);

  const browse = async () => {
    const program = await computer.chooseProgram(signIn.entries.program.trim());
    if (program === undefined) return;
    signIn.set('program', program);
    focusField(fields.current, 'program');
  };

  return (
    <>
      <div ref={fields} className={styles['program']}>
        <EntryField signIn={signIn} name="program" label={t('signIn.program')} mono required />
        <Button
          wrapClassName={styles['browse']}
          onClick={() => {
            void browse();
          }}
        >
          {t('signIn.browse')}
        </Button>
      </div>
      <Field label={t('signIn.arguments')} hint={`${t('signIn.commandHint')} ${t('signIn.argumentsSaved')}`}>
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

export const TokenFields = ({ signIn, sources, computer }: TokenFieldsProps) => {
  const t = useWords();
  const { tokenFrom } = signIn.entries;
  // What a saved sign-in has filled in is shown as it is; that it is refused is said when it is tried.
  const shown = SOURCES.filter((source) => source === tokenFrom || sources.includes(source));

  return (
    <>
      <RadioGroup
        label={t('signIn.tokenSource')}
        options={shown.map((value) => ({ value, label: t(`signIn.tokenFrom.${value}`) }))}
        value={tokenFrom}
        onChange={(value) => {
          signIn.set('tokenFrom', value);
        }}
      />
      {tokenFrom === 'paste' ? (
        <EntryField signIn={signIn} name="token" label={t('signIn.token')} type="password" required />
      ) : (
        <TokenCommand signIn={signIn} computer={computer} />
      )}
    </>
  );
};
