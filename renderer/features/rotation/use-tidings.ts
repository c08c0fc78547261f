import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Rotation } from '../../../shared/rotation';
import { useWords } from '../../app/words';
import { outcomeOf } from './outcome';
import { headingOf } from './outcome-text';
import type { RotationStore } from './store';

interface Wishes {
  readonly rotation: RotationStore;
  readonly say: (text: string) => void;
  readonly alert: (text: string) => void;
}

const stages = (rotations: readonly Rotation[]) =>
  new Map(rotations.map(({ id, stage }) => [id, stage.stage]));

/** Tells what has become of a rotation that nobody watches. One in a dialog is told there. */
export const useTidings = ({ rotation, say, alert }: Wishes): void => {
  const t = useWords();
  const { rotations, opened } = useStore(rotation.store);
  const watched = opened?.kind === 'rotation' ? opened.rotation : undefined;
  const before = useRef(stages(rotations));

  useEffect(() => {
    const known = before.current;
    before.current = stages(rotations);
    for (const each of rotations) {
      const was = known.get(each.id);
      const isNews = was !== undefined && was !== each.stage.stage && each.id !== watched;
      const outcome = outcomeOf(each);
      if (!isNews || outcome === 'running' || each.isOfRun) continue;
      const text = t('rotated.settledTitle', {
        heading: headingOf(t, each),
        secret: each.secret.name,
        field: each.field.name,
      });
      if (outcome === 'verified') say(text);
      else alert(text);
    }
  }, [rotations, watched, t, say, alert]);
};
