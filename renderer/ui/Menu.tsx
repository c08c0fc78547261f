import { CSPProvider } from '@base-ui/react/csp-provider';
import { Menu as BaseMenu } from '@base-ui/react/menu';
import type { LucideIcon } from 'lucide-react';
import { useRef, type FocusEvent } from 'react';
import { classNames } from './class-names';
import { Icon } from './Icon';
import styles from './Menu.module.css';
import popUp from './PopUp.module.css';

export interface MenuEntry {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly unavailable?: boolean;
  readonly onSelect: () => void;
}

interface MenuProps {
  /** The name of the button that opens it, which it has too. */
  readonly label: string;
  readonly opener: HTMLElement;
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
  /** Where the focus goes then, if not back to the button; false where another view takes it. */
  readonly focusAfter?: () => HTMLElement | false | undefined;
}

/** It takes the focus itself when it opens: by then its first entry is what the keys are meant for. */
const useFirstEntry = () => {
  const isBegun = useRef(false);
  return (event: FocusEvent<HTMLElement>) => {
    if (isBegun.current || event.target !== event.currentTarget) return;
    isBegun.current = true;
    event.currentTarget.querySelector<HTMLElement>('[role="menuitem"]:not([aria-disabled="true"])')?.focus();
  };
};

/** Open as long as it is rendered, beside the button that has opened it. */
export const Menu = ({ label, opener, entries, onClose, focusAfter }: MenuProps) => {
  const toFirstEntry = useFirstEntry();

  return (
    // The policy of the page allows no style elements; what they would say stands in the style sheet.
    <CSPProvider disableStyleElements>
      <BaseMenu.Root
        open
        modal={false}
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
      >
        <BaseMenu.Portal>
          <BaseMenu.Positioner className={popUp['positioner']} anchor={opener} sideOffset={4} align="start">
            <BaseMenu.Popup
              className={classNames(popUp['popup'], styles['popup'])}
              aria-label={label}
              finalFocus={() => focusAfter?.() ?? opener}
              onFocus={toFirstEntry}
            >
              {entries.map((entry) => (
                <BaseMenu.Item
                  key={entry.label}
                  className={classNames(popUp['item'], styles['item'])}
                  disabled={entry.unavailable === true}
                  onClick={entry.onSelect}
                >
                  <Icon of={entry.icon} size="s" />
                  {entry.label}
                </BaseMenu.Item>
              ))}
            </BaseMenu.Popup>
          </BaseMenu.Positioner>
        </BaseMenu.Portal>
      </BaseMenu.Root>
    </CSPProvider>
  );
};
