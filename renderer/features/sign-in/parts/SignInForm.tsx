import { useWords } from '../../../app/words';
import { Checkbox } from '../../../ui/Checkbox';
import type { AllowedWays } from '../allowed-ways';
import type { ComputerStore } from '../computer-store';
import { consequenceOf, type Remedy } from '../problem';
import type { Address } from '../use-address';
import type { CertificateVerbs } from '../use-certificate';
import type { EarlierSession, SignInFormVerbs } from '../use-sign-in-form';
import { FormBanner, type StillOpen } from './FormBanner';
import { MethodFields } from './MethodFields';
import { MethodTabs } from './MethodTabs';
import { ServerUrlField } from './ServerUrlField';
import styles from './SignInForm.module.css';
import { SubmitRow } from './SubmitRow';

interface SignInFormProps {
  readonly titleId: string;
  readonly signIn: SignInFormVerbs;
  readonly ways: AllowedWays;
  readonly computer: ComputerStore;
  readonly address: Address;
  readonly certificate: CertificateVerbs;
  readonly onWindows: boolean;
  readonly locale: string;
  /** The form is there to go on with it. */
  readonly earlier: EarlierSession | undefined;
  readonly stillOpen: StillOpen | undefined;
  readonly waitingFor: string | undefined;
  readonly onRemedy: (remedy: Remedy) => void;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly onNetworkSettings: () => void;
  readonly say: (text: string) => void;
  readonly onDoctor: () => void;
  readonly onActivity: () => void;
}

/** A form of ours: the browser's own complaints about fields stay off, since they speak another language than the app. */
export const SignInForm = (props: SignInFormProps) => {
  const { titleId, signIn, ways, computer, onWindows, locale, earlier, stillOpen, waitingFor } = props;
  const t = useWords();
  const { entries, set } = signIn;
  const hasFailed = signIn.problem !== undefined && !consequenceOf(signIn.problem.failure).isQuestion;
  const hasBanner = [signIn.problem, earlier, stillOpen].some((each) => each !== undefined);

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
        {!hasBanner && <p className={styles['promise']}>{t(`signIn.promise.${entries.method}`)}</p>}
      </div>
      <FormBanner
        signIn={signIn}
        earlier={earlier}
        stillOpen={stillOpen}
        locale={locale}
        onActivity={props.onActivity}
        onRemedy={props.onRemedy}
      />
      <MethodTabs signIn={signIn} ways={ways}>
        <ServerUrlField signIn={signIn} address={props.address} certificate={props.certificate} />
        <MethodFields {...{ signIn, computer, onWindows, locale }} sources={ways.sources} />
      </MethodTabs>
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
        say={props.say}
        onDoctor={hasFailed ? props.onDoctor : undefined}
      />
    </form>
  );
};
