import { useState } from 'react';
import type { Profile } from '../../../shared/profiles';

export type Tool = 'menu' | 'rename' | 'edit' | 'remove';

interface InUse {
  readonly tool: Tool;
  /** As it was when it was asked for: it may be gone by the time the dialog closes. */
  readonly profile: Profile;
  /** The button that it was asked for with. */
  readonly opener: HTMLElement;
}

/** What is being done with one of the saved sign-ins beside signing in. `whereElse`: where the focus goes if its row is gone. */
export const useTools = (whereElse: () => HTMLElement | undefined) => {
  const [inUse, setInUse] = useState<InUse>();

  return {
    inUse,
    isMenuOf: ({ id }: Profile): boolean => inUse?.tool === 'menu' && inUse.profile.id === id,
    openMenu: (profile: Profile, opener: HTMLElement) => {
      setInUse({ tool: 'menu', profile, opener });
    },
    /** The menu closes behind what was chosen in it, and must not take that with it. */
    use: (tool: Tool) => {
      setInUse((before) => before && { ...before, tool });
    },
    close: (tool: Tool) => {
      setInUse((now) => (now?.tool === tool ? undefined : now));
    },
    focusAfter: (): HTMLElement | undefined =>
      inUse?.opener.isConnected === true ? inUse.opener : whereElse(),
  };
};
