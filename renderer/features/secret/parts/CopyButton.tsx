import { Copy } from 'lucide-react';
import { useWords } from '../../../app/words';
import { IconButton } from '../../../ui/IconButton';

interface CopyButtonProps {
  readonly name: string;
  readonly unavailable: string | undefined;
  readonly isBusy: boolean;
  readonly press: () => Promise<void>;
}

export const CopyButton = ({ name, unavailable, isBusy, press }: CopyButtonProps) => {
  const t = useWords();
  return (
    <IconButton
      icon={Copy}
      label={t('secret.copy', { field: name })}
      unavailable={unavailable}
      aria-busy={isBusy}
      data-press="copy"
      onClick={() => {
        void press();
      }}
    />
  );
};
