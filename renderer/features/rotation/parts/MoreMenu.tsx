import { Ellipsis, Trash2, Undo2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Rotation } from '../../../../shared/rotation';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Menu } from '../../../ui/Menu';
import { isWaiting } from '../outcome';
import type { OutcomeDesk } from '../use-outcome';

interface MoreMenuProps {
  readonly rotation: Rotation;
  readonly desk: Pick<OutcomeDesk, 'putBack' | 'askToDiscard'>;
}

/** What is not done by the way. */
export const MoreMenu = ({ rotation, desk }: MoreMenuProps) => {
  const t = useWords();
  const [opener, setOpener] = useState<HTMLElement>();
  const leads = useRef(false);
  const mayPutBack = rotation.hasOld && !isWaiting(rotation) && !rotation.isElsewhere;
  const lead = (next: () => void) => () => {
    leads.current = true;
    next();
  };

  return (
    <>
      <Button
        size="s"
        variant="quiet"
        icon={Ellipsis}
        aria-haspopup="menu"
        aria-expanded={opener !== undefined}
        onClick={(event) => {
          leads.current = false;
          setOpener(event.currentTarget);
        }}
      >
        {t('rotated.more')}
      </Button>
      {opener && (
        <Menu
          label={t('rotated.more')}
          opener={opener}
          onClose={() => {
            setOpener(undefined);
          }}
          // What comes after it takes the focus itself.
          focusAfter={() => (leads.current ? false : undefined)}
          entries={[
            {
              icon: Undo2,
              label: t('rotated.putBack'),
              unavailable: !mayPutBack,
              onSelect: lead(desk.putBack),
            },
            {
              icon: Trash2,
              label: t('rotated.discard'),
              onSelect: lead(() => {
                desk.askToDiscard(true);
              }),
            },
          ]}
        />
      )}
    </>
  );
};
