import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import type { Failure } from '../../../../shared/ipc/reply';
import { MAX_PROFILE_NAME } from '../../../../shared/profile-identity';
import type { Profile, ProfileChange } from '../../../../shared/profiles';
import { ASSUMED_REFRESHES, MOST_REFRESHES } from '../../../../shared/refreshes';
import { FailureBanner } from '../../../app/FailureBanner';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Dialog, DialogText } from '../../../ui/Dialog';
import { DialogForm } from '../../../ui/DialogForm';
import { Field } from '../../../ui/Field';
import { TextInput } from '../../../ui/TextInput';
import { accountLine } from '../account-line';
import { hasAllowance, hostOf, isEncrypted } from '../profile-traits';
import { useEdit } from '../use-edit';

interface EditDialogProps {
  readonly profile: Profile;
  readonly taken: readonly string[];
  /** The name is all that there is to say of it, or all that is to be said now. */
  readonly nameAlone: boolean;
  readonly certificateOf: (host: string) => ReactNode;
  readonly change: (change: ProfileChange) => Promise<Failure | undefined>;
  readonly focusAfter: () => HTMLElement | undefined;
  readonly onDone: (name: string) => void;
  readonly onClose: () => void;
}

type Edit = ReturnType<typeof useEdit>;

const Fields = ({ edit, withRefreshes }: { readonly edit: Edit; readonly withRefreshes: boolean }) => {
  const t = useWords();
  const { problems } = edit;

  return (
    <>
      {problems.failure && <FailureBanner failure={problems.failure} title={t('attempts.change-profile')} />}
      <Field label={t('profiles.name')} error={problems.name && t(`profiles.problem.${problems.name}`)}>
        {(wiring) => (
          <TextInput
            {...wiring}
            required
            maxLength={MAX_PROFILE_NAME}
            value={edit.name}
            onFocus={(event) => {
              event.target.select();
            }}
            onChange={(event) => {
              edit.setName(event.target.value);
            }}
          />
        )}
      </Field>
      {withRefreshes && (
        <Field
          label={t('profiles.refreshes')}
          hint={t('profiles.refreshesHint', { assumed: ASSUMED_REFRESHES })}
          error={problems.refreshes && t('profiles.problem.refreshes', { most: MOST_REFRESHES })}
        >
          {(wiring) => (
            <TextInput
              {...wiring}
              inputMode="numeric"
              maxLength={3}
              placeholder={String(ASSUMED_REFRESHES)}
              value={edit.refreshes}
              onChange={(event) => {
                edit.setRefreshes(event.target.value);
              }}
            />
          )}
        </Field>
      )}
    </>
  );
};

export const EditDialog = ({ profile, taken, nameAlone, change, ...props }: EditDialogProps) => {
  const t = useWords();
  const form = useRef<HTMLFormElement>(null);
  const edit = useEdit({ profile, taken, change });

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [edit.problems]);

  const submit = async () => {
    if (await edit.submit()) props.onDone(edit.name.trim());
  };

  return (
    <Dialog
      title={t(nameAlone ? 'profiles.renameTitle' : 'profiles.editTitle')}
      focusAfter={props.focusAfter}
      onClose={props.onClose}
    >
      <DialogForm
        ref={form}
        onSubmit={() => {
          void submit();
        }}
        actions={
          <>
            <Button onClick={props.onClose}>{t('controls.cancel')}</Button>
            <Button
              type="submit"
              variant="primary"
              unavailable={edit.working ? t('profiles.saving') : undefined}
            >
              {t('profiles.save')}
            </Button>
          </>
        }
      >
        <DialogText>{accountLine(t, profile)}</DialogText>
        <Fields edit={edit} withRefreshes={!nameAlone && hasAllowance(profile)} />
        {!nameAlone && isEncrypted(profile) && (
          <Suspense fallback={null}>{props.certificateOf(hostOf(profile))}</Suspense>
        )}
      </DialogForm>
    </Dialog>
  );
};
