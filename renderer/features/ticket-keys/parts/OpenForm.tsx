import { useEffect, useRef, useState } from 'react';
import { readSecretId } from '../../../../shared/secret-id';
import type { OpenTicketKeyFile } from '../../../../shared/ticket-keys';
import { FailureBanner } from '../../../app/FailureBanner';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Field } from '../../../ui/Field';
import { PasswordInput } from '../../../ui/PasswordInput';
import { TextInput } from '../../../ui/TextInput';
import type { KeysDesk } from '../desk';
import { useKeyAttempt } from '../use-key-attempt';

export interface OpenFormProps extends Pick<KeysDesk, 'keys' | 'server' | 'say' | 'alert'> {
  readonly file: OpenTicketKeyFile['file'];
  /** It is known in which secret its password is. */
  readonly hasSecret: boolean;
  readonly onOpened?: () => void;
}

type Password = OpenTicketKeyFile['password'];
const ABOUT_PASSWORD = ['key-password-wrong', 'key-password-empty'] as const;

/** What is typed to open a file, and how that goes. */
export const useOpening = ({ keys, file, hasSecret, say, alert, onOpened }: OpenFormProps) => {
  const t = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  /** The number of a secret that nobody has told us of; undefined while a password is typed. */
  const [secret, setSecret] = useState<string>();
  const tried = useKeyAttempt(alert);
  const { attempt, failure } = tried;
  const isByTyping = secret === undefined;
  const number = readSecretId((secret ?? '').trim());

  const before = useRef({ failure, isByTyping });

  // After a refusal, and where another field takes the place of the first; never only because the file is shown.
  useEffect(() => {
    const was = before.current;
    before.current = { failure, isByTyping };
    if ((failure && failure !== was.failure) || isByTyping !== was.isByTyping) field.current?.focus();
  }, [failure, isByTyping]);

  const open = async (password: Password) => {
    const worked = await attempt(() => keys.open({ file, password }));
    setTyped('');
    if (!worked) return;
    say(t('ticketKeys.open.said'));
    onOpened?.();
  };

  return {
    field,
    typed,
    setTyped,
    secret,
    setSecret,
    tried,
    submit: () => {
      if (secret === undefined) void open({ kind: 'typed', value: typed });
      else if (number !== undefined) void open({ kind: 'secret', secret: number });
    },
    bySecret: () => {
      if (hasSecret) void open({ kind: 'secret', secret: null });
      else setSecret(secret === undefined ? '' : undefined);
    },
  };
};

type Opening = ReturnType<typeof useOpening>;

export const OpenFields = ({ opening }: { readonly opening: Opening }) => {
  const t = useWords();
  const { field, typed, setTyped, secret, setSecret, tried } = opening;
  const error = tried.errorAt(ABOUT_PASSWORD);

  return (
    <>
      {tried.failure && error === undefined && <FailureBanner failure={tried.failure} />}
      {secret === undefined ? (
        <Field label={t('ticketKeys.open.password')} error={error}>
          {(wiring) => (
            <PasswordInput
              {...wiring}
              ref={field}
              showLabel={t('signIn.showPassword')}
              hideLabel={t('signIn.hidePassword')}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
              }}
            />
          )}
        </Field>
      ) : (
        <Field label={t('ticketKeys.open.secretId')} hint={t('ticketKeys.open.secretHint')} error={error}>
          {(wiring) => (
            <TextInput
              {...wiring}
              mono
              ref={field}
              inputMode="numeric"
              maxLength={10}
              value={secret}
              onChange={(event) => {
                setSecret(event.target.value);
              }}
            />
          )}
        </Field>
      )}
    </>
  );
};

interface SecretButtonProps extends Pick<OpenFormProps, 'server' | 'hasSecret'> {
  readonly opening: Opening;
}

/** From a secret that is known to hold the password, or else from one that is named. */
export const SecretButton = ({ opening, server, hasSecret }: SecretButtonProps) => {
  const t = useWords();
  const { tried, secret, bySecret } = opening;
  const needsSession = server === undefined ? t('ticketKeys.needsSession') : undefined;
  return (
    <Button unavailable={tried.waits ?? needsSession} onClick={bySecret}>
      {t(secret === undefined || hasSecret ? 'ticketKeys.open.fromSecret' : 'ticketKeys.open.byTyping')}
    </Button>
  );
};

export const OpenButton = ({ opening }: { readonly opening: Opening }) => {
  const t = useWords();
  return (
    <Button type="submit" variant="primary" unavailable={opening.tried.waits}>
      {t('ticketKeys.open.submit')}
    </Button>
  );
};
