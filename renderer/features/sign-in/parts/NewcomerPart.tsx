import { Suspense, useState } from 'react';
import { Welcome } from '../../welcome';

interface NewcomerPartProps {
  /** Nobody is welcomed without it. */
  readonly onWelcomed: (() => void) | undefined;
  readonly onConnect: () => void;
  /** There is no such door without it. */
  readonly onPractice: (() => void) | undefined;
  /** The focus has to go somewhere. */
  readonly onLost: () => void;
}

/** Goes with the first choice, also where that cannot be kept: then it comes again at the next start. */
export const NewcomerPart = ({ onWelcomed, onConnect, onPractice, onLost }: NewcomerPartProps) => {
  const [hasChosen, setHasChosen] = useState(false);
  if (!onWelcomed || hasChosen) return null;

  const choosing = (go: () => void) => () => {
    setHasChosen(true);
    onWelcomed();
    go();
  };
  return (
    <Suspense fallback={null}>
      <Welcome
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
