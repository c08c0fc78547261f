import {
  lazy,
  Suspense,
  useEffect,
  useRef,
  useState,
  type ComponentType,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import type { Profile } from '../../../shared/profiles';
import { nextStop } from './next-stop';
import { ProfileRow } from './parts/ProfileRow';
import styles from './ProfileList.module.css';
import type { ProfileToolsProps } from './ProfileTools';
import type { ProfilesStore } from './store';
import { useTools } from './use-tools';

/** Read only when asked for: a sign-in needs neither the menu nor what it is built on. */
const ProfileTools = lazy(async (): Promise<{ default: ComponentType<ProfileToolsProps> }> => {
  const { ProfileTools: Tools } = await import('./ProfileTools');
  return { default: Tools };
});

interface ProfileListProps {
  readonly labelledBy: string;
  readonly list: readonly Profile[];
  readonly selected: Profile | undefined;
  readonly profiles: Pick<ProfilesStore, 'change' | 'move' | 'remove'>;
  readonly say: (text: string) => void;
  /** What was decided about the certificate of the server with this name and port. */
  readonly certificateOf: (host: string) => ReactNode;
  /** Fills the form in. */
  readonly onChoose: (profile: Profile) => void;
  /** Signs in, where nothing is left to fill in. */
  readonly onSignIn: (profile: Profile) => void;
  /** Where the focus goes once the last one is removed. */
  readonly whereElse: () => HTMLElement | undefined;
}

const togglesIn = (rows: HTMLElement | null) => [
  ...(rows?.querySelectorAll<HTMLElement>('[aria-pressed]') ?? []),
];

/** The arrow keys lead from one to the next. */
const walk = (event: KeyboardEvent<HTMLElement>) => {
  const toggles = togglesIn(event.currentTarget);
  const at = toggles.findIndex((toggle) => toggle === event.target);
  const next = at === -1 ? undefined : nextStop(event.key, at, toggles.length);
  if (next === undefined) return;
  event.preventDefault();
  toggles[next]?.focus();
};

/** As far as its own list has to scroll for it, and nothing else. */
const bringIntoView = (list: HTMLElement | null) => {
  const row = list?.querySelector('[aria-pressed="true"]')?.closest('li');
  if (!list || !row) return;
  const above = row.offsetTop - list.scrollTop;
  const below = above + row.offsetHeight - list.clientHeight;
  if (above < 0) list.scrollTop += above;
  else if (below > 0) list.scrollTop += below;
};

/** One stop for the Tab key however long it is; the arrow keys go through it. */
export const ProfileList = ({ labelledBy, list, selected, ...props }: ProfileListProps) => {
  const rows = useRef<HTMLUListElement>(null);
  const [visited, setVisited] = useState<string>();
  const tools = useTools(() => togglesIn(rows.current)[0] ?? props.whereElse());
  const stop = list.find(({ id }) => id === visited) ?? selected ?? list[0];

  useEffect(() => {
    bringIntoView(rows.current);
  }, [selected?.id]);

  return (
    <>
      <ul
        ref={rows}
        hidden={list.length === 0}
        aria-labelledby={labelledBy}
        className={styles['list']}
        onKeyDown={walk}
      >
        {list.map((profile) => (
          <ProfileRow
            key={profile.id}
            profile={profile}
            isSelected={profile.id === selected?.id}
            isStop={profile.id === stop?.id}
            isMenuOpen={tools.isMenuOf(profile)}
            onVisit={() => {
              setVisited(profile.id);
            }}
            onChoose={props.onChoose}
            onSignIn={props.onSignIn}
            onMore={(opener) => {
              tools.openMenu(profile, opener);
            }}
          />
        ))}
      </ul>
      {tools.inUse && (
        <Suspense fallback={null}>
          <ProfileTools
            {...tools.inUse}
            list={list}
            profiles={props.profiles}
            say={props.say}
            certificateOf={props.certificateOf}
            focusAfter={tools.focusAfter}
            onTool={tools.use}
            onClose={tools.close}
          />
        </Suspense>
      )}
    </>
  );
};
