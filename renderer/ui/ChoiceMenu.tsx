import { CSPProvider } from '@base-ui/react/csp-provider';
import { Menu as BaseMenu } from '@base-ui/react/menu';
import { Check as CheckMark, type LucideIcon } from 'lucide-react';
import { classNames } from './class-names';
import { Icon } from './Icon';
import styles from './Menu.module.css';
import popUp from './PopUp.module.css';

interface ChoiceGroup {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

interface Check {
  readonly label: string;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

interface ChoiceMenuProps {
  readonly icon: LucideIcon;
  /** The name of the button that opens it. */
  readonly label: string;
  readonly className?: string | undefined;
  readonly groups: readonly ChoiceGroup[];
  /** Any of them may hold; the menu stays open for the next one. */
  readonly checks?: readonly Check[];
}

const CheckItem = ({ label, isOn, onToggle }: Check) => (
  <BaseMenu.CheckboxItem
    checked={isOn}
    onCheckedChange={onToggle}
    className={classNames(popUp['item'], styles['item'])}
  >
    <span className={styles['check']}>
      <BaseMenu.CheckboxItemIndicator>
        <Icon of={CheckMark} size="s" />
      </BaseMenu.CheckboxItemIndicator>
    </span>
    {label}
  </BaseMenu.CheckboxItem>
);

const Group = ({ label, value, options, onChange }: ChoiceGroup) => (
  <BaseMenu.RadioGroup value={value} onValueChange={onChange} aria-label={label}>
    <span aria-hidden="true" className={styles['label']}>
      {label}
    </span>
    {options.map((option) => (
      <BaseMenu.RadioItem
        key={option.value}
        value={option.value}
        closeOnClick
        className={classNames(popUp['item'], styles['item'])}
      >
        <span className={styles['check']}>
          <BaseMenu.RadioItemIndicator>
            <Icon of={CheckMark} size="s" />
          </BaseMenu.RadioItemIndicator>
        </span>
        {option.label}
      </BaseMenu.RadioItem>
    ))}
  </BaseMenu.RadioGroup>
);

/** A button with some groups of choices behind it, of each of which one holds, or with some that hold or not. */
export const ChoiceMenu = ({ icon, label, className, groups, checks = [] }: ChoiceMenuProps) => (
  // The policy of the page allows no style elements; what they would say stands in the style sheet.
  <CSPProvider disableStyleElements>
    <BaseMenu.Root modal={false}>
      <BaseMenu.Trigger className={className} aria-label={label} title={label}>
        <Icon of={icon} />
      </BaseMenu.Trigger>
      <BaseMenu.Portal>
        <BaseMenu.Positioner className={popUp['positioner']} sideOffset={4} align="end">
          <BaseMenu.Popup className={classNames(popUp['popup'], styles['popup'])} aria-label={label}>
            {groups.map((group) => (
              <Group key={group.label} {...group} />
            ))}
            {checks.map((check) => (
              <CheckItem key={check.label} {...check} />
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  </CSPProvider>
);
