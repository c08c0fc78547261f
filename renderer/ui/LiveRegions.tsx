import styles from './Unseen.module.css';

/** The number makes the same words, said again, a new announcement. */
interface Spoken {
  readonly text: string;
  readonly number: number;
}

interface LiveRegionsProps {
  readonly label: string;
  readonly polite: Spoken;
  readonly assertive: Spoken;
}

/**
 * In the page from its first moment: a region that comes together with its words stays unheard. They say `aria-live` though
 * their roles imply it: a dialog hides from the ear all that lies outside of it and does not.
 */
export const LiveRegions = ({ label, polite, assertive }: LiveRegionsProps) => (
  <>
    <div role="status" aria-live="polite" aria-label={label} className={styles['unseen']}>
      <span key={polite.number}>{polite.text}</span>
    </div>
    <div role="alert" aria-live="assertive" className={styles['unseen']}>
      <span key={assertive.number}>{assertive.text}</span>
    </div>
  </>
);
