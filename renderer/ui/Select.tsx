import { CSPProvider } from '@base-ui/react/csp-provider';
import { Select as BaseSelect } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import { classNames } from './class-names';
import { Icon } from './Icon';
import popUp from './PopUp.module.css';
import styles from './Select.module.css';

interface SelectProps<V extends string> {
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly busy: boolean;
  /** Somebody else has chosen; the description says who. It keeps its place among the keys. */
  readonly unavailable?: boolean | undefined;
}

/** Shows `value` and nothing else: what was chosen appears when the owner of the value says so. */
export const Select = <V extends string>(props: SelectProps<V>) => (
  // The policy of the page allows no style elements; what they would say stands in the style sheet.
  <CSPProvider disableStyleElements>
    <BaseSelect.Root
      items={props.options}
      value={props.value}
      modal={false}
      {...(props.unavailable && { readOnly: true, open: false })}
      onValueChange={(value) => {
        if (value !== null && value !== props.value) props.onChange(value);
      }}
    >
      <BaseSelect.Trigger
        className={styles['trigger']}
        aria-labelledby={props.labelledBy}
        aria-describedby={props.describedBy}
        aria-busy={props.busy}
        aria-disabled={props.unavailable ? true : undefined}
      >
        <BaseSelect.Value className={styles['value']} />
        <Icon of={ChevronDown} size="s" />
      </BaseSelect.Trigger>
      <BaseSelect.Portal>
        <BaseSelect.Positioner
          className={popUp['positioner']}
          alignItemWithTrigger={false}
          sideOffset={4}
          align="end"
        >
          <BaseSelect.Popup
            className={classNames(popUp['popup'], styles['popup'])}
            aria-labelledby={props.labelledBy}
          >
            {props.options.map((option) => (
              <BaseSelect.Item
                key={option.value}
                value={option.value}
                className={classNames(popUp['item'], styles['item'])}
              >
                <span className={styles['check']}>
                  <BaseSelect.ItemIndicator>
                    <Icon of={Check} size="s" />
                  </BaseSelect.ItemIndicator>
                </span>
                <BaseSelect.ItemText>{option.label}</BaseSelect.ItemText>
              </BaseSelect.Item>
            ))}
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  </CSPProvider>
);
