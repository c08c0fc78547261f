import { Eye, EyeOff } from 'lucide-react';
import type { RefObject } from 'react';
import { useWords } from '../../../app/words';
import { IconButton } from '../../../ui/IconButton';
import { usePeek } from '../use-peek';

interface RevealButtonProps {
  readonly ref?: RefObject<HTMLButtonElement | null>;
  readonly name: string;
  readonly unavailable: string | undefined;
  readonly isCovered: boolean;
  readonly reveal: () => void;
  readonly cover: () => void;
}

/** Shows and covers; held down, it shows until it is let go. */
export const RevealButton = ({ ref, name, unavailable, ...peeked }: RevealButtonProps) => {
  const t = useWords();
  const { isCovered } = peeked;
  const peek = usePeek(peeked);
  return (
    <IconButton
      {...(ref && { ref })}
      data-press="reveal"
      icon={isCovered ? Eye : EyeOff}
      label={t(isCovered ? 'secret.reveal' : 'secret.hide', { field: name })}
      unavailable={unavailable}
      {...(unavailable === undefined && peek)}
    />
  );
};
