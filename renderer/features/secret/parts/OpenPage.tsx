import type { LinkTarget } from '../../../../shared/secret';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Dialog, DialogText } from '../../../ui/Dialog';
import { DialogForm } from '../../../ui/DialogForm';
import { Mono } from '../../../ui/Mono';

export interface OpenPageProps {
  readonly target: LinkTarget;
  readonly onClose: () => void;
  readonly onOpen: () => void;
}

/** Shows the host first: what is typed there goes to whoever it belongs to. */
export const OpenPage = ({ target, onClose, onOpen }: OpenPageProps) => {
  const t = useWords();
  return (
    <Dialog title={t('secret.page.open')} onClose={onClose}>
      <DialogForm
        onSubmit={onOpen}
        actions={
          <>
            <Button onClick={onClose}>{t('controls.cancel')}</Button>
            <Button type="submit" variant="primary">
              {t('secret.link.confirm')}
            </Button>
          </>
        }
      >
        <DialogText>
          <p>{t('secret.page.ask')}</p>
          <p>
            <Mono>{target.host}</Mono>
          </p>
          <p>{t('secret.page.signIn')}</p>
        </DialogText>
      </DialogForm>
    </Dialog>
  );
};
