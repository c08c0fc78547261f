import type { ClipboardState } from '../../../shared/clipboard';
import type { Profile } from '../../../shared/profiles';
import type { Opened } from '../../../shared/session';

export type TrayIcon = 'signed-out' | 'active' | 'ending' | 'locked' | 'offline' | 'running' | 'attention';

/** How the app stands, as far as somebody may know who does not see the window. */
export type TraySession =
  | { readonly state: 'signed-out' }
  | { readonly state: 'signing-in'; readonly server: string }
  | { readonly state: 'active'; readonly opened: Opened; readonly isExtending: boolean }
  | { readonly state: 'ended'; readonly at: number }
  /** Null where nobody knows when the session ends, or where there is none any more. */
  | { readonly state: 'locked'; readonly endsAt: number | null };

export interface TraySecret {
  readonly id: number;
  readonly name: string;
  /** Something stands between the user and its values. */
  readonly isGated: boolean;
}

export interface TrayCheckout {
  readonly id: number;
  readonly name: string;
  readonly endsAt: number | null;
}

export interface TrayBulk {
  readonly done: number;
  readonly all: number;
  readonly isPaused: boolean;
}

export interface TrayFacts {
  readonly session: TraySession;
  readonly profiles: readonly Pick<Profile, 'id' | 'name'>[];
  /** An organisation may have turned it off. */
  readonly hasPractice: boolean;
  readonly isOffline: boolean;
  readonly favourites: readonly TraySecret[];
  readonly recents: readonly TraySecret[];
  readonly checkouts: readonly TrayCheckout[];
  readonly clipboard: ClipboardState;
  /** Null where there is none under way. */
  readonly bulk: TrayBulk | null;
  readonly running: number;
  readonly unproven: number;
  /** Null where there is no quick access; its shortcut is null where none is set. */
  readonly quick: { readonly shortcut: string | null } | null;
  readonly hasLock: boolean;
  /** Names of secrets are shown by their first letter alone. */
  readonly masksNames: boolean;
}

export type TrayAct =
  | {
      readonly do:
        | 'open'
        | 'settings'
        | 'quit'
        | 'practice'
        | 'sign-in-again'
        | 'extend'
        | 'quick'
        | 'check-in-all'
        | 'clear-clipboard'
        | 'lock'
        | 'unlock'
        | 'sign-out'
        | 'show-bulk'
        | 'pause-bulk'
        | 'resume-bulk'
        | 'attention';
    }
  | { readonly do: 'sign-in'; readonly profile: string }
  | {
      readonly do: 'copy-password' | 'copy-code' | 'show-secret' | 'extend-checkout' | 'check-in';
      readonly id: number;
    };

export type TrayItem =
  | { readonly kind: 'line' }
  | { readonly kind: 'text'; readonly label: string }
  | {
      readonly kind: 'act';
      readonly label: string;
      readonly act: TrayAct;
      readonly shortcut?: string;
    }
  | { readonly kind: 'menu'; readonly label: string; readonly items: readonly TrayItem[] };

export interface TrayModel {
  readonly icon: TrayIcon;
  readonly tooltip: string;
  readonly menu: readonly TrayItem[];
}

/** Where it differs: on some desktops nothing but the menu can be relied on. */
export type TrayPlatform = 'linux' | 'mac' | 'windows';
