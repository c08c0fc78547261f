import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import { FailureBanner } from '../../app/FailureBanner';
import { useWords } from '../../app/words';
import { Button } from '../../ui/Button';
import { Dialog, DialogText } from '../../ui/Dialog';
import { DialogForm } from '../../ui/DialogForm';
import { Field } from '../../ui/Field';
import { TextInput } from '../../ui/TextInput';

export interface ProxyDialogProps {
  readonly host: string;
  readonly isRefused: boolean;
  readonly give: (userName: string, password: string) => Promise<Failure | undefined>;
  readonly onClose: () => void;
}

type Problem = { readonly kind: 'missing' } | { readonly kind: 'failed'; readonly failure: Failure };

interface PasswordProps {
  readonly value: string;
  readonly onChange: (typed: string) => void;
}

const Password = ({ value, onChange }: PasswordProps) => {
  const t = useWords();

  return (
    <Field label={t('proxy.password')}>
      {(wiring) => (
        <TextInput
          {...wiring}
          type="password"
          value={value}
          onChange={({ target }) => {
            onChange(target.value);
          }}
        />
      )}
    </Field>
  );
};

/** What is typed lives here, as long as the dialog is open, and is handed on once. */
const useProxyUser = (give: ProxyDialogProps['give']) => {
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const [isWorking, setIsWorking] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const submit = async () => {
    if (isWorking) return;
    if (userName === '') {
      setProblem({ kind: 'missing' });
      return;
    }
    setIsWorking(true);
    const failure = await give(userName, password);
    setIsWorking(false);
    setProblem(failure && { kind: 'failed', failure });
  };

  return { userName, setUserName, password, setPassword, isWorking, problem, submit };
};

interface UserProps {
  readonly user: ReturnType<typeof useProxyUser>;
}

const User = ({ user: { userName, setUserName, problem } }: UserProps) => {
  const t = useWords();

  return (
    <Field label={t('proxy.user')} error={problem?.kind === 'missing' ? t('proxy.needed') : undefined}>
      {(wiring) => (
        <TextInput
          {...wiring}
          required
          value={userName}
          onChange={({ target }) => {
            setUserName(target.value);
          }}
        />
      )}
    </Field>
  );
};

/** Whom to name to the proxy. */
export const ProxyDialog = ({ host, isRefused, give, onClose }: ProxyDialogProps) => {
  const t = useWords();
  const form = useRef<HTMLFormElement>(null);
  const user = useProxyUser(give);
  const { problem } = user;

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);

  return (
    <Dialog title={t('proxy.asks', { host })} onClose={onClose}>
      <DialogForm
        ref={form}
        onSubmit={() => {
          void user.submit();
        }}
        actions={
          <>
            <Button onClick={onClose}>{t('controls.cancel')}</Button>
            <Button
              type="submit"
              variant="primary"
              unavailable={user.isWorking ? t('proxy.working') : undefined}
            >
              {t('proxy.submit')}
            </Button>
          </>
        }
      >
        <DialogText>
          {isRefused && <p>{t('proxy.refused')}</p>}
          <p>{t('proxy.promise')}</p>
        </DialogText>
        {problem?.kind === 'failed' && <FailureBanner failure={problem.failure} />}
        <User user={user} />
        <Password value={user.password} onChange={user.setPassword} />
      </DialogForm>
    </Dialog>
  );
};
