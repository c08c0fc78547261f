import { ArrowDown, ArrowUp, PenLine, Settings2, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Profile } from '../../../shared/profiles';
import { useWords } from '../../app/words';
import { Menu, type MenuEntry } from '../../ui/Menu';
import { EditDialog } from './parts/EditDialog';
import { RemoveDialog } from './parts/RemoveDialog';
import { hasAllowance, isEncrypted } from './profile-traits';
import type { ProfilesStore } from './store';
import type { Tool } from './use-tools';

export interface ProfileToolsProps {
  readonly tool: Tool;
  readonly profile: Profile;
  readonly list: readonly Profile[];
  readonly profiles: Pick<ProfilesStore, 'change' | 'move' | 'remove'>;
  /** The button that they were asked for with. */
  readonly opener: HTMLElement;
  readonly focusAfter: () => HTMLElement | undefined;
  readonly say: (text: string) => void;
  readonly certificateOf: (host: string) => ReactNode;
  readonly onTool: (tool: Tool) => void;
  readonly onClose: (tool: Tool) => void;
}

/** Whether there is more to it than its name. */
const canBeEdited = (profile: Profile): boolean => hasAllowance(profile) || isEncrypted(profile);

const ProfileMenu = ({ profile, list, profiles, opener, say, onTool, onClose }: ProfileToolsProps) => {
  const t = useWords();
  const { id, name } = profile;
  const at = list.findIndex((each) => each.id === id);

  const move = async (by: 'up' | 'down') => {
    const place = by === 'up' ? at : at + 2;
    if (await profiles.move(id, by)) say(t('profiles.moved', { name, place, count: list.length }));
  };
  const toolEntry = (icon: MenuEntry['icon'], tool: 'rename' | 'edit' | 'remove'): MenuEntry => {
    const onSelect = () => {
      onTool(tool);
    };
    return { icon, label: t(`profiles.${tool}`), onSelect };
  };
  const moveEntry = (icon: MenuEntry['icon'], by: 'up' | 'down'): MenuEntry => {
    const onSelect = () => {
      void move(by);
    };
    const unavailable = by === 'up' ? at === 0 : at === list.length - 1;
    return { icon, label: t(by === 'up' ? 'profiles.moveUp' : 'profiles.moveDown'), unavailable, onSelect };
  };

  return (
    <Menu
      label={t('profiles.more', { name })}
      opener={opener}
      entries={[
        toolEntry(PenLine, 'rename'),
        ...(canBeEdited(profile) ? [toolEntry(Settings2, 'edit')] : []),
        moveEntry(ArrowUp, 'up'),
        moveEntry(ArrowDown, 'down'),
        toolEntry(Trash2, 'remove'),
      ]}
      onClose={() => {
        onClose('menu');
      }}
    />
  );
};

/** What can be done with a saved sign-in beside signing in. */
export const ProfileTools = (props: ProfileToolsProps) => {
  const { tool, profile, list, profiles, focusAfter, say } = props;
  const t = useWords();
  if (tool === 'menu') return <ProfileMenu {...props} />;

  const onClose = () => {
    props.onClose(tool);
  };
  const done = (text: string) => {
    say(text);
    onClose();
  };
  if (tool === 'remove') {
    return (
      <RemoveDialog
        profile={profile}
        remove={profiles.remove}
        focusAfter={focusAfter}
        onDone={() => {
          done(t('profiles.removed', { name: profile.name }));
        }}
        onClose={onClose}
      />
    );
  }
  return (
    <EditDialog
      profile={profile}
      taken={list.filter(({ id }) => id !== profile.id).map(({ name }) => name)}
      nameAlone={tool === 'rename'}
      certificateOf={props.certificateOf}
      change={profiles.change}
      focusAfter={focusAfter}
      onDone={(name) => {
        done(t('profiles.changed', { name }));
      }}
      onClose={onClose}
    />
  );
};
