import { Ellipsis, KeyRound, LogIn, Server, Terminal, type LucideIcon } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { Profile } from '../../../../shared/profiles';
import { useWords } from '../../../app/words';
import { CardToggle } from '../../../ui/CardToggle';
import { IconButton } from '../../../ui/IconButton';
import { accountLine } from '../account-line';
import styles from './ProfileRow.module.css';

interface ProfileRowProps {
  readonly profile: Profile;
  readonly isSelected: boolean;
  /** Whether the Tab key stops here. */
  readonly isStop: boolean;
  readonly isMenuOpen: boolean;
  readonly onVisit: () => void;
  readonly onChoose: (profile: Profile) => void;
  readonly onSignIn: (profile: Profile) => void;
  readonly onMore: (opener: HTMLElement) => void;
}

const ICONS: Readonly<Record<Profile['account']['method'], LucideIcon>> = {
  credentials: Server,
  token: KeyRound,
  command: Terminal,
  windows: Server,
  client: Server,
};

const needsNothing = ({ account: { method } }: Profile): boolean =>
  method === 'windows' || method === 'command';

export const ProfileRow = ({ profile, isSelected, isStop, isMenuOpen, ...does }: ProfileRowProps) => {
  const t = useWords();
  const tabIndex = isStop ? 0 : -1;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !isSelected) return;
    event.preventDefault();
    does.onSignIn(profile);
  };

  return (
    <li className={styles['row']} data-one-click={needsNothing(profile)} onFocus={does.onVisit}>
      <CardToggle
        icon={ICONS[profile.account.method]}
        label={profile.name}
        hint={accountLine(t, profile)}
        pressed={isSelected}
        tabIndex={tabIndex}
        onKeyDown={onKeyDown}
        onClick={() => {
          does.onChoose(profile);
        }}
        onDoubleClick={() => {
          does.onSignIn(profile);
        }}
      />
      <span className={styles['actions']}>
        {needsNothing(profile) && (
          <IconButton
            icon={LogIn}
            label={t('profiles.signInTo', { name: profile.name })}
            tabIndex={tabIndex}
            onClick={() => {
              does.onSignIn(profile);
            }}
          />
        )}
        <IconButton
          icon={Ellipsis}
          label={t('profiles.more', { name: profile.name })}
          tabIndex={tabIndex}
          aria-haspopup="menu"
          aria-expanded={isMenuOpen}
          onClick={(event) => {
            does.onMore(event.currentTarget);
          }}
        />
      </span>
    </li>
  );
};
