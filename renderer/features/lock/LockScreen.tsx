import { useEffect, useRef } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import type { LockedAccount } from '../../../shared/lock';
import type { Translate } from '../../../shared/words/keys';
import { formatMoment } from '../../app/dates';
import { failureText } from '../../app/failures';
import { useNow } from '../../app/use-now';
import { useWords } from '../../app/words';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog, DialogText } from '../../ui/Dialog';
import { DialogForm } from '../../ui/DialogForm';
import { Field } from '../../ui/Field';
import { PasswordInput } from '../../ui/PasswordInput';
import { TextInput } from '../../ui/TextInput';
import { timeLeft } from '../session';
import type { LockStore } from './store';
import { useUnlocking, type Locked } from './use-unlocking';

interface LockScreenProps extends Pick<LockStore, 'unlock' | 'signOut'> {
  readonly locked: Locked;
  readonly locale: string;
  readonly alert: (text: string) => void;
}

type Unlocking = ReturnType<typeof useUnlocking>;

const SECOND = 1000;

/** What became of a try, told as briefly as it can be: whoever reads it knows what was asked. */
const failureLines = (t: Translate, failure: Failure, { account }: Locked) => {
  const { code } = failure;
  if (code === 'sign-in-refused' || code === 'token-refused' || code === 'client-refused') {
    return { what: t('lock.refused'), next: t('lock.refusedNext', { user: account.user }) };
  }
  return failureText(t, failure);
};

const sessionLine = (t: Translate, { host, endsAt, hasEnded }: LockedAccount, now: number): string => {
  if (hasEnded) return t('lock.ended', { host });
  if (endsAt === null) return t('lock.endNotKnown', { host });
  const { digits: time } = timeLeft(endsAt, now);
  return time === undefined ? t('lock.leftMoreThanADay', { host }) : t('lock.left', { host, time });
};

const About = ({ locked, locale }: Pick<LockScreenProps, 'locked' | 'locale'>) => {
  const t = useWords();
  const { account, why, since, run } = locked;
  const now = useNow(account.hasEnded ? null : account.endsAt);

  return (
    <DialogText>
      <p>{sessionLine(t, account, now)}</p>
      <p>{t('lock.user', { user: account.user })}</p>
      <p>{t(`lock.why.${why}`, { time: formatMoment(new Date(since), locale) })}</p>
      {run && <p>{t(run.isPaused ? 'lock.runPaused' : 'lock.run', { settled: run.settled, of: run.of })}</p>}
      {account.by === 'command' && <p>{t('lock.command')}</p>}
      {account.by === 'windows' && <p>{t('lock.windows')}</p>}
    </DialogText>
  );
};

const SecretField = ({ unlocking }: { readonly unlocking: Unlocking }) => {
  const t = useWords();
  const { typed, secret, problem } = unlocking;
  if (typed === undefined) return null;

  return (
    <Field
      label={t(`lock.secret.${typed}`)}
      error={problem?.kind === 'missing' ? t(`lock.needed.${typed}`) : undefined}
    >
      {(wiring) => (
        <PasswordInput
          {...wiring}
          ref={secret}
          required
          showLabel={t('signIn.showPassword')}
          hideLabel={t('signIn.hidePassword')}
        />
      )}
    </Field>
  );
};

const CodeField = ({ unlocking: { typed, code } }: { readonly unlocking: Unlocking }) => {
  const t = useWords();
  if (typed !== 'password') return null;

  return (
    <Field label={t('lock.code')} note={t('lock.codeNote')}>
      {(wiring) => (
        <TextInput {...wiring} ref={code} mono name="code" inputMode="numeric" autoComplete="one-time-code" />
      )}
    </Field>
  );
};

const Trouble = ({ unlocking, locked }: { readonly unlocking: Unlocking; readonly locked: Locked }) => {
  const t = useWords();
  const { problem } = unlocking;
  const { wrongTries, mostTries } = locked;
  const triesLeft = t('lock.triesLeft', { count: mostTries - wrongTries });
  // Told by the lock itself: whoever loads the page anew is not told less.
  if (problem?.kind !== 'failed') return wrongTries > 0 && <p>{triesLeft}</p>;
  const { what, next } = failureLines(t, problem.failure, locked);

  return (
    <Banner tone="danger" title={what}>
      <p>{next}</p>
      {wrongTries > 0 && <p>{triesLeft}</p>}
    </Banner>
  );
};

/** What is asked for once the last answer is there has the focus, as it had at first. */
const useFieldFocus = ({ problem }: Unlocking) => {
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (problem === undefined) return;
    const wantsCode =
      problem.kind === 'failed' &&
      (problem.failure.code === 'code-needed' || problem.failure.code === 'code-wrong');
    form.current?.querySelector<HTMLElement>(wantsCode ? 'input[name="code"]' : 'input')?.focus();
  }, [problem]);

  return form;
};

const whyNotNow = (t: Translate, { isTrying, mayTryAt }: Locked, now: number): string | undefined => {
  if (isTrying) return t('lock.unlocking');
  if (mayTryAt === null || mayTryAt <= now) return undefined;
  return t('lock.waits', { count: Math.ceil((mayTryAt - now) / SECOND) });
};

/** All that there is to see while the app is locked. */
export const LockScreen = ({ locked, locale, unlock, signOut, alert }: LockScreenProps) => {
  const t = useWords();
  const now = useNow(locked.mayTryAt);
  const unlocking = useUnlocking({
    locked,
    unlock,
    onFailed: (failure) => {
      const { what, next } = failureLines(t, failure, locked);
      alert(`${what} ${next}`);
    },
  });
  const form = useFieldFocus(unlocking);
  const notNow = whyNotNow(t, locked, now);

  return (
    <Dialog title={t('lock.title')} alone onClose={() => undefined}>
      <DialogForm
        ref={form}
        onSubmit={() => {
          if (notNow === undefined) void unlocking.submit();
        }}
        actions={
          <>
            <Button onClick={() => void signOut()}>{t('session.signOut')}</Button>
            <Button type="submit" variant="primary" unavailable={notNow}>
              {t('lock.unlock')}
            </Button>
          </>
        }
      >
        <About locked={locked} locale={locale} />
        <Trouble unlocking={unlocking} locked={locked} />
        <SecretField unlocking={unlocking} />
        <CodeField unlocking={unlocking} />
      </DialogForm>
    </Dialog>
  );
};
