import type { ComponentProps } from 'react';
import { GatePanel } from './GatePanel';

interface GateFormProps extends ComponentProps<typeof GatePanel> {
  readonly onSubmit: () => void;
}

/** What stands before the fields, where something has to be filled in. The browser's own complaints stay off. */
export const GateForm = ({ onSubmit, ...panel }: GateFormProps) => (
  <form
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      onSubmit();
    }}
  >
    <GatePanel {...panel} />
  </form>
);
