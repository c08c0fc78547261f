import type { ComputerStore } from '../computer-store';
import type { TokenFrom } from '../entries';
import type { SignInFormVerbs } from '../use-sign-in-form';
import { ClientFields } from './ClientFields';
import { CredentialsFields } from './CredentialsFields';
import { TokenFields } from './TokenFields';
import { WindowsFields } from './WindowsFields';

interface MethodFieldsProps {
  readonly signIn: SignInFormVerbs;
  readonly sources: readonly TokenFrom[];
  readonly computer: ComputerStore;
  readonly onWindows: boolean;
  readonly locale: string;
}

/** What each way to sign in asks for beside the address. */
export const MethodFields = ({ signIn, sources, computer, ...reader }: MethodFieldsProps) => {
  const { method, isTenant, serverUrl } = signIn.entries;
  switch (method) {
    case 'credentials':
      return isTenant ? <ClientFields signIn={signIn} /> : <CredentialsFields signIn={signIn} />;
    case 'token':
      return <TokenFields {...{ signIn, sources, computer }} />;
    case 'windows':
      return <WindowsFields serverUrl={serverUrl} computer={computer} {...reader} />;
  }
};
