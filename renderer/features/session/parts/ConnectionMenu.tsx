import { ArrowLeftRight, LogOut, Server, ShieldCheck, Unplug } from 'lucide-react';
import { useRef } from 'react';
import { useWords } from '../../../app/words';
import { Menu } from '../../../ui/Menu';

export interface ConnectionVerbs {
  readonly onTrust: () => void;
  /** Shows them; answers where they are. */
  readonly onDetails: () => HTMLElement | null;
  readonly onSwitch: () => void;
  readonly onSignOut: () => void;
  /** Undefined where signing out ends the token anyhow, or there is none. */
  readonly onEndToken: (() => void) | undefined;
}

export interface ConnectionMenuProps extends ConnectionVerbs {
  readonly label: string;
  readonly opener: HTMLElement;
  readonly onClose: () => void;
}

/** What can be asked about the connection, and the ways out of it. */
export const ConnectionMenu = ({ label, opener, onClose, ...verbs }: ConnectionMenuProps) => {
  const t = useWords();
  const next = useRef<HTMLElement | false | null>(null);

  return (
    <Menu
      label={label}
      opener={opener}
      onClose={onClose}
      focusAfter={() => next.current ?? undefined}
      entries={[
        {
          icon: ShieldCheck,
          label: t('session.trust'),
          onSelect: () => {
            next.current = false;
            verbs.onTrust();
          },
        },
        {
          icon: Server,
          label: t('session.details'),
          onSelect: () => {
            next.current = verbs.onDetails();
          },
        },
        { icon: ArrowLeftRight, label: t('session.switch'), onSelect: verbs.onSwitch },
        { icon: LogOut, label: t('session.signOut'), onSelect: verbs.onSignOut },
        ...(verbs.onEndToken
          ? [{ icon: Unplug, label: t('session.endToken'), onSelect: verbs.onEndToken }]
          : []),
      ]}
    />
  );
};
