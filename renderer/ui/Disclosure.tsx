import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { Button } from './Button';

interface DisclosureProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A button with more to read right below it, for whoever wants to. */
export const Disclosure = ({ label, children }: DisclosureProps) => {
  const id = useId();
  const [isOpen, setOpen] = useState(false);

  return (
    <>
      <Button
        size="s"
        variant="quiet"
        icon={isOpen ? ChevronDown : ChevronRight}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {label}
      </Button>
      {isOpen && <div id={id}>{children}</div>}
    </>
  );
};
