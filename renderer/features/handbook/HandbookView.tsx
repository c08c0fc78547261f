import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useLanguage, useWords } from '../../app/words';
import { SectionedPage } from '../../ui/SectionedPage';
import { findIn, readHandbook, type At, type ChapterName, type Handbook } from './chapters';
import { ChapterView } from './parts/ChapterView';
import { Contents } from './parts/Contents';
import { Found } from './parts/Found';
import { readTexts, type Texts } from './texts';

/** In the language that is spoken, as soon as it has been read in; until then in the one before. */
const useHandbook = (): Handbook | undefined => {
  const t = useWords();
  const language = useLanguage();
  const [texts, setTexts] = useState<Texts>();
  useEffect(() => {
    let isWanted = true;
    void readTexts(language).then((read) => {
      if (isWanted) setTexts(read);
    });
    return () => {
      isWanted = false;
    };
  }, [language]);
  return useMemo(() => texts && readHandbook(texts, t), [texts, t]);
};

const Reader = ({ handbook }: { readonly handbook: Handbook }) => {
  const id = useId();
  const [at, setAt] = useState<At>({ chapter: 'first-steps', passage: 0 });
  const [text, setText] = useState('');
  const main = useRef<HTMLElement>(null);
  const isSearching = text.trim() !== '';

  useEffect(() => {
    main.current?.querySelector<HTMLElement>(`[data-passage="${at.passage}"]`)?.focus();
  }, [at]);

  const go = (to: At) => {
    setText('');
    setAt({ ...to });
  };
  const goToChapter = (chapter: ChapterName) => {
    go({ chapter, passage: 0 });
  };

  return (
    <SectionedPage
      isWide
      labelledBy={`${id}-title`}
      scroller={main}
      sections={
        <Contents
          handbook={handbook}
          current={isSearching ? undefined : at.chapter}
          text={text}
          onText={setText}
          onGo={goToChapter}
        />
      }
    >
      {isSearching ? (
        <Found
          titleId={`${id}-title`}
          handbook={handbook}
          text={text.trim()}
          found={findIn(handbook, text)}
          onGo={go}
        />
      ) : (
        <ChapterView titleId={`${id}-title`} chapter={handbook[at.chapter]} onGo={goToChapter} />
      )}
    </SectionedPage>
  );
};

/** The text of the handbook by chapters, or what a search finds in it. */
export const HandbookView = () => {
  const handbook = useHandbook();
  return handbook && <Reader handbook={handbook} />;
};
