import { useWords } from '../../../app/words';
import { Checkbox } from '../../../ui/Checkbox';
import { Tabs } from '../../../ui/Tabs';
import type { Method } from '../entries';
import type { EndedSession, SignInFormVerbs } from '../use-sign-in-form';
import { CredentialsFields } from './CredentialsFields';
import { FormBanner } from './FormBanner';
import { ServerUrlField } from './ServerUrlField';
import styles from './SignInForm.module.css';
import { SubmitRow } from './SubmitRow';
import { TokenFields } from './TokenFields';
import { WindowsFields } from './WindowsFields';

interface SignInFormProps {
  readonly titleId: string;
  readonly signIn: SignInFormVerbs;
  readonly onWindows: boolean;
  readonly locale: string;
  /** After its end the form is there to go on with. */
  readonly ended: EndedSession | undefined;
  readonly waitingFor: string | undefined;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly onNetworkSettings: () => void;
}

const METHODS = ['credentials', 'token', 'windows'] as const satisfies readonly Method[];

/** A form of ours: the browser's own complaints about fields stay off, since they speak another language than the app. */
export const SignInForm = (props: SignInFormProps) => {
  const { titleId, signIn, onWindows, locale, ended, waitingFor } = props;
  const t = useWords();
  const { entries, set } = signIn;
  const hasBanner = signIn.asked || signIn.problem !== undefined || ended !== undefined;

  return (
    <form
      noValidate
      aria-label={t('signIn.form')}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      <div>
        <h1 id={titleId} className={styles['title']}>
          {t('signIn.title')}
        </h1>
        {!hasBanner && <p className={styles['promise']}>{t('signIn.promise')}</p>}
      </div>
      <FormBanner signIn={signIn} ended={ended} locale={locale} />
      <Tabs
        label={t('signIn.methods')}
        tabs={METHODS.map((value) => ({ value, label: t(`signIn.method.${value}`) }))}
        value={entries.method}
        onChange={(method) => {
          set('method', method);
        }}
      >
        <ServerUrlField signIn={signIn} />
        {entries.method === 'credentials' && <CredentialsFields signIn={signIn} />}
        {entries.method === 'token' && <TokenFields signIn={signIn} />}
        {entries.method === 'windows' && (
          <WindowsFields serverUrl={entries.serverUrl} onWindows={onWindows} />
        )}
      </Tabs>
      <Checkbox
        label={t('signIn.remember')}
        checked={entries.remember}
        onChange={(remember) => {
          set('remember', remember);
        }}
      />
      <SubmitRow
        waitingFor={waitingFor}
        onCancel={props.onCancel}
        onNetworkSettings={props.onNetworkSettings}
      />
    </form>
  );
};
