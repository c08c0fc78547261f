import { Suspense, useState } from 'react';
import { Welcome, type WelcomeView } from '../../welcome';

interface NewcomerPartProps {
  /** Where it was there before the first paint. */
  readonly view: WelcomeView | undefined;
  /** Nobody is welcomed without it. */
  readonly onWelcomed: (() => void) | undefined;
  readonly onConnect: () => void;
  /** There is no such door without it. */
  readonly onPractice: (() => void) | undefined;
  /** The focus has to go somewhere. */
  readonly onLost: () => void;
}

/** Goes with the first choice, also where that cannot be kept: then it comes again at the next start. */
export const NewcomerPart = ({
  view: View = Welcome,
  onWelcomed,
  onConnect,
  onPractice,
  onLost,
}: NewcomerPartProps) => {
  const [hasChosen, setHasChosen] = useState(false);
  if (!onWelcomed || hasChosen) return null;

  const choosing = (go: () => void) => () => {
    setHasChosen(true);
    onWelcomed();
    go();
  };
  return (
    <Suspense fallback={null}>
      <View
        onConnect={choosing(onConnect)}
        onPractice={onPractice && choosing(onPractice)}
        onLeave={(hasFocus) => {
          choosing(() => undefined)();
          if (hasFocus) onLost();
        }}
      />
    </Suspense>
  );
};
