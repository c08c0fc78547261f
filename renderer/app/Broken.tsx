import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import styles from './Broken.module.css';
import { useWords } from './words';

/** Stands where a view was that stopped working. */
export const Broken = ({ onReload }: { readonly onReload: () => void }) => {
  const t = useWords();

  return (
    <main aria-label={t('app.broken.title')} className={styles['broken']}>
      <Banner
        tone="danger"
        title={t('app.broken.title')}
        actions={<Button onClick={onReload}>{t('app.broken.reload')}</Button>}
      >
        <p>{t('app.broken.body')}</p>
      </Banner>
    </main>
  );
};
