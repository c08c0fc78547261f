import { CalendarClock, ClockAlert, Hash, HeartPulse, Link, Pencil, SquareTerminal } from 'lucide-react';
import { useRef } from 'react';
import type { AboutSecret } from '../../../../shared/secret';
import { useWords } from '../../../app/words';
import { Menu } from '../../../ui/Menu';

export type AskedDialog = 'expire' | 'expiration' | 'edit';

export interface MoreMenuProps {
  readonly opener: HTMLElement;
  /** What the server lets the user do, in its own words. */
  readonly actions: readonly string[];
  readonly onClose: () => void;
  readonly onCopy: (what: AboutSecret['what'], label: string) => void;
  readonly onBeat: () => void;
  /** A dialog asks further. */
  readonly onAsked: (asked: AskedDialog) => void;
}

/** What can be done with the secret besides. */
export const MoreMenu = ({ opener, actions, onClose, ...verbs }: MoreMenuProps) => {
  const t = useWords();
  const opensDialog = useRef(false);
  const copy = (what: AboutSecret['what'], label: string) => () => {
    verbs.onCopy(what, label);
  };
  const toDialog = (asked: AskedDialog) => () => {
    opensDialog.current = true;
    verbs.onAsked(asked);
  };

  return (
    <Menu
      label={t('secret.more.label')}
      opener={opener}
      onClose={onClose}
      // A dialog takes the focus itself, and gives it back to the button.
      focusAfter={() => (opensDialog.current ? false : undefined)}
      entries={[
        {
          icon: Link,
          label: t('secret.more.copyLink'),
          onSelect: copy('link', t('secret.more.link')),
        },
        { icon: Hash, label: t('secret.more.copyId'), onSelect: copy('id', t('secret.more.id')) },
        {
          icon: SquareTerminal,
          label: t('secret.more.copyPowerShell'),
          onSelect: copy('powershell', t('secret.more.powershell')),
        },
        {
          icon: HeartPulse,
          label: t('secret.more.beat'),
          unavailable: !actions.includes('Heartbeat'),
          onSelect: verbs.onBeat,
        },
        {
          icon: ClockAlert,
          label: t('secret.more.expire'),
          unavailable: !actions.includes('Expire'),
          onSelect: toDialog('expire'),
        },
        {
          icon: CalendarClock,
          label: t('secret.expiration.set'),
          unavailable: !actions.includes('EditExpiration'),
          onSelect: toDialog('expiration'),
        },
        {
          icon: Pencil,
          label: t('secret.more.edit'),
          unavailable: !actions.includes('Edit'),
          onSelect: toDialog('edit'),
        },
      ]}
    />
  );
};
