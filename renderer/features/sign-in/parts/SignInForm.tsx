import { Settings } from 'lucide-react';
import { useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Checkbox';
import { Tabs } from '../../../ui/Tabs';
import type { Method } from '../entries';
import type { SignInFormVerbs } from '../use-sign-in-form';
import { CredentialsFields } from './CredentialsFields';
import { ServerUrlField } from './ServerUrlField';
import styles from './SignInForm.module.css';
import { TokenFields } from './TokenFields';
import { WindowsFields } from './WindowsFields';

interface SignInFormProps {
  readonly titleId: string;
  readonly signIn: SignInFormVerbs;
  readonly onWindows: boolean;
  readonly onSubmit: () => void;
  readonly onNetworkSettings: () => void;
}

const METHODS = ['credentials', 'token', 'windows'] as const satisfies readonly Method[];

/** A form of ours: the browser's own complaints about fields stay off, since they speak another language than the app. */
export const SignInForm = ({ titleId, signIn, onWindows, onSubmit, onNetworkSettings }: SignInFormProps) => {
  const t = useWords();
  const { entries, set } = signIn;

  return (
    <form
      noValidate
      aria-label={t('signIn.form')}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <div>
        <h1 id={titleId} className={styles['title']}>
          {t('signIn.title')}
        </h1>
        {!signIn.asked && <p className={styles['promise']}>{t('signIn.promise')}</p>}
      </div>
      {signIn.asked && (
        <Banner tone="info" title={t('signIn.later.title')}>
          {t('signIn.later.body')}
        </Banner>
      )}
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
      <div className={styles['actions']}>
        <Button type="submit" variant="primary" size="l">
          {t('signIn.submit')}
        </Button>
        <Button variant="quiet" icon={Settings} onClick={onNetworkSettings}>
          {t('signIn.proxyAndCertificates')}
        </Button>
      </div>
    </form>
  );
};
