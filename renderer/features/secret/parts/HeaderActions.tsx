import { Ellipsis, Star } from 'lucide-react';
import { lazy, Suspense, useRef, useState, type RefObject } from 'react';
import type { LookedSecret } from '../../../../shared/secret';
import { useWords } from '../../../app/words';
import { IconButton } from '../../../ui/IconButton';
import type { SecretVerbs } from '../secret-verbs';
import type { useActs } from '../use-acts';
import styles from './HeaderActions.module.css';
import type { AskedDialog } from './MoreMenu';
import { PageButton } from './PageButton';

const MoreMenu = lazy(async () => {
  const { MoreMenu: View } = await import('./MoreMenu');
  return { default: View };
});
const ExpireDialog = lazy(async () => {
  const { ExpireDialog: View } = await import('./ExpireDialog');
  return { default: View };
});
const SetExpiration = lazy(async () => {
  const { SetExpiration: View } = await import('./SetExpiration');
  return { default: View };
});
const EditSecret = lazy(async () => {
  const { EditSecret: View } = await import('./EditSecret');
  return { default: View };
});

interface HeaderActionsProps {
  readonly looked: LookedSecret;
  readonly verbs: SecretVerbs;
  readonly acts: ReturnType<typeof useActs>;
}

const FavouriteButton = ({ looked, verbs, acts }: HeaderActionsProps) => {
  const t = useWords();
  const [marked, setMarked] = useState<boolean>();
  const isFavourite = marked ?? looked.isFavourite === true;
  const press = async () => {
    const done = await acts.act(() => verbs.mark(!isFavourite));
    if (!done) return;
    setMarked(done.isFavourite);
    verbs.say(t(done.isFavourite ? 'secret.acts.marked' : 'secret.acts.unmarked'));
  };
  return (
    <IconButton
      icon={Star}
      label={t('secret.favourite')}
      aria-pressed={isFavourite}
      unavailable={verbs.unavailable}
      onClick={() => {
        void press();
      }}
    />
  );
};

interface DialogsProps extends HeaderActionsProps {
  readonly dialog: AskedDialog | undefined;
  readonly onClose: () => void;
  readonly focusAfter: () => HTMLElement | undefined;
}

const Dialogs = ({ looked, verbs, acts, dialog, onClose, focusAfter }: DialogsProps) => {
  const t = useWords();
  const expire = async () => {
    onClose();
    if ((await acts.act(verbs.expire)) === undefined) return;
    verbs.say(t('secret.acts.expired'));
    verbs.lookAgain();
  };
  const close = { onClose, focusAfter };
  if (dialog === 'expire')
    return <ExpireDialog {...close} name={looked.name} onExpire={() => void expire()} />;
  if (dialog === undefined) return null;
  const onSaved = () => {
    onClose();
    verbs.say(t('secret.edit.saved', { field: looked.name }));
    verbs.lookAgain();
  };
  if (dialog === 'expiration') return <SetExpiration {...close} verbs={verbs} onSaved={onSaved} />;
  return <EditSecret {...close} looked={looked} verbs={verbs} onSaved={onSaved} />;
};

interface MoreProps extends Pick<HeaderActionsProps, 'looked' | 'verbs' | 'acts'> {
  readonly ref: RefObject<HTMLButtonElement | null>;
  readonly onAsked: (asked: AskedDialog) => void;
}

const More = ({ ref, looked, verbs, acts, onAsked }: MoreProps) => {
  const t = useWords();
  const [opener, setOpener] = useState<HTMLElement>();
  return (
    <>
      <IconButton
        ref={ref}
        icon={Ellipsis}
        label={t('secret.more.label')}
        aria-haspopup="menu"
        aria-expanded={opener !== undefined}
        unavailable={verbs.unavailable}
        onClick={(event) => {
          setOpener(opener ? undefined : event.currentTarget);
        }}
      />
      <Suspense fallback={null}>
        {opener && (
          <MoreMenu
            opener={opener}
            actions={looked.actions}
            onClose={() => {
              setOpener(undefined);
            }}
            onCopy={(what, label) => {
              void acts.act(() => verbs.copyAbout(what, label));
            }}
            onBeat={() => {
              void acts.beat();
            }}
            onAsked={onAsked}
          />
        )}
      </Suspense>
    </>
  );
};

/** What can be done with the secret as a whole. */
export const HeaderActions = (props: HeaderActionsProps) => {
  const more = useRef<HTMLButtonElement>(null);
  const [dialog, setDialog] = useState<AskedDialog>();
  return (
    <div className={styles['actions']}>
      <FavouriteButton {...props} />
      <PageButton verbs={props.verbs} acts={props.acts} />
      <More ref={more} {...props} onAsked={setDialog} />
      <Suspense fallback={null}>
        <Dialogs
          {...props}
          dialog={dialog}
          onClose={() => {
            setDialog(undefined);
          }}
          focusAfter={() => more.current ?? undefined}
        />
      </Suspense>
    </div>
  );
};
