import type { ReactNode, Ref } from 'react';
import { classNames } from './class-names';
import styles from './SectionedPage.module.css';

interface SectionedPageProps {
  readonly sections: ReactNode;
  /** The sections have titles of some length. */
  readonly isWide?: boolean;
  readonly labelledBy: string;
  /** For a text without any control in it: it scrolls, so the keyboard has to get there. */
  readonly scroller?: Ref<HTMLElement>;
  readonly children: ReactNode;
}

/** One section of many, beside the list of all, or below it where there is little room. */
export const SectionedPage = ({ sections, isWide, labelledBy, scroller, children }: SectionedPageProps) => (
  <div className={classNames(styles['body'], isWide ? styles['wide'] : undefined)}>
    {sections}
    <main
      ref={scroller}
      aria-labelledby={labelledBy}
      tabIndex={scroller === undefined ? undefined : 0}
      className={styles['main']}
    >
      <div className={styles['page']}>{children}</div>
    </main>
  </div>
);
