import { useState } from 'react';
import type { Failure } from '../../../../shared/ipc/reply';
import type { Profile } from '../../../../shared/profiles';
import { FailureBanner } from '../../../app/FailureBanner';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Dialog, DialogText } from '../../../ui/Dialog';
import { DialogForm } from '../../../ui/DialogForm';
import { accountLine } from '../account-line';

interface RemoveDialogProps {
  readonly profile: Profile;
  readonly remove: (id: Profile['id']) => Promise<Failure | undefined>;
  readonly focusAfter: () => HTMLElement | undefined;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export const RemoveDialog = ({ profile, remove, focusAfter, onDone, onClose }: RemoveDialogProps) => {
  const t = useWords();
  const [failure, setFailure] = useState<Failure>();

  const submit = async () => {
    const problem = await remove(profile.id);
    if (problem) setFailure(problem);
    else onDone();
  };

  return (
    <Dialog
      title={t('profiles.removeTitle', { name: profile.name })}
      focusAfter={focusAfter}
      onClose={onClose}
    >
      <DialogForm
        onSubmit={() => {
          void submit();
        }}
        actions={
          <>
            <Button onClick={onClose}>{t('controls.cancel')}</Button>
            <Button type="submit" variant="danger">
              {t('profiles.remove')}
            </Button>
          </>
        }
      >
        <DialogText>
          <p>{accountLine(t, profile)}</p>
          <p>{t('profiles.removeBody')}</p>
        </DialogText>
        {failure && <FailureBanner failure={failure} title={t('attempts.change-profile')} />}
      </DialogForm>
    </Dialog>
  );
};
