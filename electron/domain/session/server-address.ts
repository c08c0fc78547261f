import { fail, succeed, type FailureCode, type Reply } from '../../../shared/ipc/reply';
import { readServerAddress, type ServerAddress } from '../../../shared/server-address';

const CODES: Readonly<Record<Extract<ServerAddress, { state: 'refused' }>['because'], FailureCode>> = {
  notAnAddress: 'address-invalid',
  notWeb: 'address-invalid',
  notEncrypted: 'address-not-encrypted',
  holdsUser: 'address-with-password',
};

/** The address that a password may be sent to. The page has read it the same way, but is not trusted to have done so. */
export const settleAddress = (typed: string): Reply<string> => {
  const address = readServerAddress(typed);
  if (address.state === 'empty') return fail('address-empty');
  return address.state === 'refused' ? fail(CODES[address.because]) : succeed(address.url);
};
