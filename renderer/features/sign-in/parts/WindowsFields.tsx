import { useWords } from '../../../app/words';
import { readServerAddress } from '../../../../shared/server-address';
import type { ComputerStore } from '../computer-store';
import { useSystemAccount } from '../use-system-account';
import styles from './WindowsFields.module.css';

interface WindowsFieldsProps {
  readonly serverUrl: string;
  readonly computer: ComputerStore;
  readonly locale: string;
  /** Elsewhere the same sign-in takes a Kerberos ticket. */
  readonly onWindows: boolean;
}

/** Nothing to fill in: the system vouches for its user. */
export const WindowsFields = ({ serverUrl, computer, ...reader }: WindowsFieldsProps) => {
  const t = useWords();
  const account = useSystemAccount(computer, reader);
  const address = readServerAddress(serverUrl);

  return (
    <div className={styles['words']}>
      <p>{account}</p>
      <p>
        {address.state === 'usable'
          ? t('signIn.windowsAddress', { address: `${address.url}/winauthwebservices` })
          : t('signIn.windowsAddressUnknown')}
      </p>
    </div>
  );
};
