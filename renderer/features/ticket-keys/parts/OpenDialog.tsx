import { useEffect, useEffectEvent, useState } from 'react';
import type { Failure, Reply } from '../../../../shared/ipc/reply';
import { FailureBanner } from '../../../app/FailureBanner';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { DialogForm } from '../../../ui/DialogForm';
import { DialogSheet } from '../../../ui/DialogSheet';
import { Mono } from '../../../ui/Mono';
import type { KeysDesk } from '../desk';
import { OpenButton, OpenFields, SecretButton, useOpening } from './OpenForm';

interface OpenDialogProps extends Pick<KeysDesk, 'keys' | 'server' | 'say' | 'alert'> {
  readonly path: string;
  /** It is on the list already: that is where it is opened. */
  readonly onKnown: (id: string) => void;
  readonly onImport: (path: string) => void;
  readonly onClose: () => void;
}

type Looked =
  | { readonly state: 'looking' }
  | { readonly state: 'ours'; readonly hasSecret: boolean }
  | { readonly state: 'foreign'; readonly failure: Failure };

const Foreign = ({ failure, path, onImport, onClose }: OpenDialogProps & { readonly failure: Failure }) => {
  const t = useWords();
  return (
    <DialogSheet
      actions={
        <>
          <Button onClick={onClose}>{t('controls.cancel')}</Button>
          {failure.code === 'key-file-raw' && (
            <Button
              variant="primary"
              onClick={() => {
                onImport(path);
              }}
            >
              {t('ticketKeys.open.import')}
            </Button>
          )}
        </>
      }
    >
      <FailureBanner failure={failure} />
    </DialogSheet>
  );
};

const Ours = (props: OpenDialogProps & { readonly hasSecret: boolean }) => {
  const t = useWords();
  const { path, server, hasSecret, onClose } = props;
  const opening = useOpening({ ...props, file: { by: 'path', path }, onOpened: onClose });
  return (
    <DialogForm
      onSubmit={opening.submit}
      actions={
        <>
          <Button onClick={onClose}>{t('controls.cancel')}</Button>
          <SecretButton opening={opening} server={server} hasSecret={hasSecret} />
          <OpenButton opening={opening} />
        </>
      }
    >
      <Mono>{path}</Mono>
      <OpenFields opening={opening} />
    </DialogForm>
  );
};

/** A file that was chosen just now: looked at first, so that nobody types a password for what is none of ours. */
export const OpenDialog = (props: OpenDialogProps) => {
  const t = useWords();
  const { keys, path, onKnown, alert } = props;
  const [looked, setLooked] = useState<Looked>({ state: 'looking' });

  const take = useEffectEvent((reply: Reply<{ known: string | null; hasSecret: boolean }>) => {
    if (!reply.ok) {
      setLooked({ state: 'foreign', failure: reply.failure });
      alert(t(`failures.${reply.failure.code}.what`));
      return;
    }
    const { known, hasSecret } = reply.value;
    if (known === null) setLooked({ state: 'ours', hasSecret });
    else onKnown(known);
  });

  useEffect(() => {
    let isWanted = true;
    void keys.client.look({ path }).then((reply) => {
      if (isWanted) take(reply);
    });
    return () => {
      isWanted = false;
    };
  }, [keys, path]);

  if (looked.state === 'looking') return null;
  return (
    <Dialog title={t('ticketKeys.open.title')} onClose={props.onClose}>
      {looked.state === 'ours' ? (
        <Ours {...props} hasSecret={looked.hasSecret} />
      ) : (
        <Foreign {...props} failure={looked.failure} />
      )}
    </Dialog>
  );
};
