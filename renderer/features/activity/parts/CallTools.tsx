import { useState } from 'react';
import { COPY_FORMS } from '../../../../shared/call-list';
import type { CopyForm } from '../../../../shared/activity';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import type { ActivityStore } from '../store';
import styles from './CallTools.module.css';

interface CallToolsProps {
  readonly selected: number | undefined;
  readonly isEmpty: boolean;
  readonly activity: Pick<ActivityStore, 'copy' | 'clear'>;
  readonly say: (text: string) => void;
}

/** What can be done with a call, and with all of them. What was copied is said to ear and eye. */
export const CallTools = ({ selected, isEmpty, activity, say }: CallToolsProps) => {
  const t = useWords();
  const [done, setDone] = useState<{ readonly about: number | undefined; readonly text: string }>();

  const tell = (about: number | undefined, text: string) => {
    setDone({ about, text });
    say(text);
  };
  const copy = async (id: number, form: CopyForm) => {
    const outcome = await activity.copy({ id, form });
    if (outcome === 'copied') tell(id, t(`activity.copied.${form}`));
    if (outcome === 'gone') tell(id, t('activity.gone'));
  };
  const clear = async () => {
    if (await activity.clear()) tell(undefined, t('activity.cleared'));
  };

  return (
    <div className={styles['tools']}>
      {COPY_FORMS.map((form) => (
        <Button
          key={form}
          size="s"
          unavailable={selected === undefined ? t('activity.selectFirst') : undefined}
          onClick={() => {
            if (selected !== undefined) void copy(selected, form);
          }}
        >
          {t(`activity.copy.${form}`)}
        </Button>
      ))}
      <Button
        size="s"
        unavailable={isEmpty ? t('activity.empty') : undefined}
        onClick={() => {
          void clear();
        }}
      >
        {t('activity.clear')}
      </Button>
      {done?.about === selected && <span className={styles['done']}>{done?.text}</span>}
    </div>
  );
};
