import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Practice } from '../../../shared/practice';
import type { Translate } from '../../../shared/words/keys';
import { useWords } from '../../app/words';
import type { PracticeStore } from './store';

type EndedPractice = Extract<Practice, { readonly state: 'ended' }>;

/** What has happened, what it means and what to do now. */
export const endInWords = (t: Translate, { because }: EndedPractice) => ({
  title: t(`practice.ended.${because}.title`),
  lines: [t(`practice.ended.${because}.body`), t(`practice.ended.${because}.next`)],
});

/** How far the practice vault is. An end that the user has not asked for is said aloud, once. */
export const usePractice = ({ store }: PracticeStore, alert: (text: string) => void): Practice => {
  const t = useWords();
  const practice = useStore(store);
  const said = useRef<Practice>(undefined);

  useEffect(() => {
    if (practice.state !== 'ended' || said.current === practice) return;
    said.current = practice;
    const { title, lines } = endInWords(t, practice);
    alert(`${title}. ${lines.join(' ')}`);
  }, [practice, alert, t]);

  return practice;
};
