import { useWords } from '../../../app/words';
import { readServerAddress } from '../../../../shared/server-address';
import styles from './WindowsFields.module.css';

interface WindowsFieldsProps {
  readonly serverUrl: string;
  /** Elsewhere the same sign-in takes a Kerberos ticket. */
  readonly onWindows: boolean;
}

/** Nothing to fill in, and nothing claimed: no ticket and no account was looked for yet. */
export const WindowsFields = ({ serverUrl, onWindows }: WindowsFieldsProps) => {
  const t = useWords();
  const address = readServerAddress(serverUrl);

  return (
    <div className={styles['words']}>
      <p>{t(onWindows ? 'signIn.windowsAccount' : 'signIn.kerberos')}</p>
      <p>
        {address.state === 'usable'
          ? t('signIn.windowsAddress', { address: `${address.url}/winauthwebservices` })
          : t('signIn.windowsAddressUnknown')}
      </p>
    </div>
  );
};
