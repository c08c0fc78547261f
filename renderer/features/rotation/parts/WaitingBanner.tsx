import { useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';

/** Said before anything is pressed: the change that is on its way would refuse this one. */
export const WaitingBanner = ({ onShow }: { readonly onShow: () => void }) => {
  const t = useWords();
  return (
    <div role="status">
      <Banner
        tone="warn"
        title={t('rotation.inTheWay')}
        actions={<Button onClick={onShow}>{t('rotated.show')}</Button>}
      >
        <p>{t('rotation.inTheWayText')}</p>
      </Banner>
    </div>
  );
};
