import { ZoomIn } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';

const LargeType = lazy(async () => {
  const { LargeType: View } = await import('./LargeType');
  return { default: View };
});

interface LargeButtonProps {
  readonly name: string;
  readonly text: string;
  readonly focusAfter: () => HTMLElement | undefined;
}

/** The way to a value in large type, and that while it is open. */
export const LargeButton = (props: LargeButtonProps) => {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="s"
        variant="quiet"
        icon={ZoomIn}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('secret.large.open')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <LargeType
            {...props}
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
};
