import type { LinkTarget } from '../../../../shared/secret';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Dialog, DialogText } from '../../../ui/Dialog';
import { DialogForm } from '../../../ui/DialogForm';
import { Mono } from '../../../ui/Mono';

export interface OpenLinkProps {
  readonly name: string;
  readonly target: LinkTarget;
  readonly onCancel: () => void;
  readonly onOpen: () => void;
}

/** What a name in other letters than plain ones is written as, in any part of it. */
const OTHER_LETTERS = /(?:^|\.)xn--/u;

/** Asks first: whoever may edit a secret may lead its readers anywhere. */
export const OpenLink = ({ name, target, onCancel, onOpen }: OpenLinkProps) => {
  const t = useWords();
  const { host, isEncrypted } = target;
  return (
    <Dialog title={t('secret.link.open', { field: name })} onClose={onCancel}>
      <DialogForm
        onSubmit={onOpen}
        actions={
          <>
            <Button onClick={onCancel}>{t('controls.cancel')}</Button>
            <Button type="submit" variant="primary">
              {t('secret.link.confirm')}
            </Button>
          </>
        }
      >
        <DialogText>
          <p>{t('secret.link.ask')}</p>
          <p>
            <Mono>{host}</Mono>
          </p>
          {OTHER_LETTERS.test(host) && <p>{t('secret.link.otherLetters')}</p>}
          {!isEncrypted && <p>{t('secret.link.notEncrypted')}</p>}
          <p>{t('secret.link.covered')}</p>
        </DialogText>
      </DialogForm>
    </Dialog>
  );
};
