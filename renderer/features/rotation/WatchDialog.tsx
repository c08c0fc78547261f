import { useEffect, useRef } from 'react';
import type { Rotation } from '../../../shared/rotation';
import { useWords } from '../../app/words';
import { Dialog } from '../../ui/Dialog';
import { outcomeOf } from './outcome';
import { aboutOf, headingOf, nowOf } from './outcome-text';
import { DiscardDialog } from './parts/DiscardDialog';
import { OutcomeSheet } from './parts/OutcomeSheet';
import { Voice } from './parts/Voice';
import { Watching } from './parts/Watching';
import type { RotationStore } from './store';
import { useOutcome } from './use-outcome';
import { useVoice } from './use-voice';

export interface WatchDialogProps {
  readonly rotation: RotationStore;
  readonly known: Rotation;
  readonly locale: string;
  readonly onCalls: () => void;
  readonly onDoctor: () => void;
  /** Where the focus goes when it closes. */
  readonly focusAfter: () => HTMLElement | undefined;
}

/** Each stage is heard once; that it failed, or that nobody knows, at once. */
const useTold = (known: Rotation, { say, alert }: Pick<ReturnType<typeof useVoice>, 'say' | 'alert'>) => {
  const t = useWords();
  const { stage } = known.stage;
  const outcome = outcomeOf(known);
  const said = outcome === 'running' ? nowOf(t, known) : headingOf(t, known);
  const latest = useRef(said);
  useEffect(() => {
    latest.current = said;
  });
  useEffect(() => {
    if (outcome === 'failed' || outcome === 'unknown') alert(latest.current);
    else say(latest.current);
  }, [stage, outcome, say, alert]);
};

/** What became of it takes the focus, once that is known, and is seen by that. */
const useHeading = ({ see }: RotationStore, known: Rotation) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const isRunning = outcomeOf(known) === 'running';
  const { id } = known;
  const { stage } = known.stage;
  useEffect(() => {
    if (isRunning) return;
    heading.current?.focus();
    see([id]);
  }, [id, isRunning, see, stage]);
  return heading;
};

/** A rotation that is on its way, and what has become of it. */
export const WatchDialog = (props: WatchDialogProps) => {
  const { rotation, known, locale, onCalls, onDoctor, focusAfter } = props;
  const t = useWords();
  const voice = useVoice();
  const { say, alert } = voice;
  const desk = useOutcome({ rotation, known, say });
  const heading = useHeading(rotation, known);
  const isRunning = outcomeOf(known) === 'running';
  useTold(known, { say, alert });

  const leave = (then: () => void) => () => {
    rotation.close();
    then();
  };

  return (
    <Dialog
      title={isRunning ? t('rotation.title') : headingOf(t, known)}
      subtitle={aboutOf(t, known)}
      size="l"
      heading={heading}
      initialFocus={isRunning ? undefined : heading}
      onClose={rotation.close}
      focusAfter={focusAfter}
    >
      <Voice of={voice} />
      {isRunning ? (
        <Watching rotation={known} locale={locale} onBackground={rotation.close} />
      ) : (
        <OutcomeSheet
          rotation={known}
          desk={desk}
          verbs={rotation.verbs}
          locale={locale}
          say={say}
          onCalls={leave(onCalls)}
          onDoctor={leave(onDoctor)}
          onClose={rotation.close}
        />
      )}
      {desk.isDiscarding && (
        <DiscardDialog
          name={known.secret.name}
          onDiscard={desk.discard}
          onClose={() => {
            desk.askToDiscard(false);
          }}
        />
      )}
    </Dialog>
  );
};
