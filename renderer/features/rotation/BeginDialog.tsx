import { Suspense, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Access, TicketSystem } from '../../../shared/access';
import type { Review, Scope } from '../../../shared/rotation';
import { isSameServer } from '../../../shared/same-server';
import { useWords } from '../../app/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { DialogSheet } from '../../ui/DialogSheet';
import { PassphraseDialog, type SealingStore } from '../sealing';
import { isWaiting } from './outcome';
import { Blocked } from './parts/Blocked';
import { NewsBanner } from './parts/NewsBanner';
import { Preparing } from './parts/Preparing';
import { ReviewSheet } from './parts/ReviewSheet';
import { Voice } from './parts/Voice';
import { WaitingBanner } from './parts/WaitingBanner';
import type { Opened, RotationStore } from './store';
import { useRotate, type RotateDesk } from './use-rotate';
import { useVoice } from './use-voice';

export interface BeginDialogProps {
  readonly rotation: RotationStore;
  readonly opened: Extract<Opened, { kind: 'field' | 'put-back' }>;
  readonly sealing: SealingStore;
  readonly host: string;
  readonly tickets: () => Promise<readonly TicketSystem[]>;
  /** How the secret stands, as somebody has heard meanwhile. */
  readonly standing: Access | undefined;
  /** What stands before the values of a secret, and what can be done about it. */
  readonly gateOf: (id: number, access: Access) => ReactNode;
  readonly onGate: () => void;
  /** Where the focus goes when it closes. */
  readonly focusAfter: () => HTMLElement | undefined;
}

interface PartProps extends BeginDialogProps {
  readonly desk: RotateDesk;
  readonly say: (text: string) => void;
  readonly onClose: () => void;
}

/** The change that stands in the way of another one of the same field, and the way to it. */
const useWaiting = ({ rotation, opened }: Pick<BeginDialogProps, 'rotation' | 'opened'>) => {
  const { rotations } = useStore(rotation.store);
  if (opened.kind !== 'field') return undefined;
  const { id, slug } = opened.field;
  const waiting = rotations.find(
    (each) => each.secret.id === id && each.field.slug === slug && isWaiting(each),
  );
  return (
    waiting && {
      server: waiting.server,
      show: () => {
        rotation.open({ kind: 'rotation', rotation: waiting.id });
      },
    }
  );
};

const Passphrase = ({ sealing, onClose }: Pick<PartProps, 'sealing' | 'onClose'>) => {
  const known = useStore(sealing.store);
  return (
    <Suspense fallback={null}>
      <PassphraseDialog
        isNew={known.by !== 'none' || known.passphrase === 'not-chosen'}
        givePassphrase={sealing.givePassphrase}
        say={() => undefined}
        onClose={onClose}
      />
    </Suspense>
  );
};

const Reviewed = (props: PartProps & { readonly review: Review }) => {
  const { review, rotation, tickets, desk, say, onClose } = props;
  const t = useWords();
  const { news, isSealing } = desk;
  const waiting = useWaiting(props);
  // Once this one is on its way, it is the one that waits.
  const isInTheWay = waiting && isSameServer(waiting.server, review.server) && !isSealing;

  const copyPlan = async (scope: Scope) => {
    const reply = await rotation.verbs.copyPlan({ ticket: review.ticket, scope });
    if (reply.ok) say(t('rotation.plan.copied'));
    else desk.tell({ kind: 'failed', failure: reply.failure });
  };

  return (
    <ReviewSheet
      key={review.ticket}
      review={review}
      verbs={rotation.verbs}
      tickets={tickets}
      say={say}
      news={
        news ? (
          <NewsBanner news={news} onLookAgain={() => void desk.prepare()} onShowWaiting={waiting?.show} />
        ) : (
          isInTheWay && <WaitingBanner onShow={waiting.show} />
        )
      }
      stopped={news?.kind === 'changed' ? t('rotation.changed') : undefined}
      isTicketRefused={news?.kind === 'failed' && news.failure.code === 'ticket-refused'}
      isSealing={isSealing}
      onConfirm={(agreed) => void desk.confirm(agreed)}
      onCopyPlan={(scope) => void copyPlan(scope)}
      onClose={onClose}
    />
  );
};

const Body = (props: PartProps) => {
  const { desk, host, gateOf, onClose } = props;
  const t = useWords();
  const { phase } = desk;
  const waiting = useWaiting(props);
  switch (phase.is) {
    case 'preparing':
      return <Preparing host={host} onClose={onClose} />;
    case 'blocked':
      return (
        <Blocked
          failure={phase.failure}
          onAgain={() => void desk.prepare()}
          onShowWaiting={waiting?.show}
          onClose={onClose}
        />
      );
    case 'gate':
      return (
        <DialogSheet
          actions={
            <>
              <Button onClick={onClose}>{t('controls.cancel')}</Button>
              <Button onClick={() => void desk.prepare()}>{t('rotation.lookAgain')}</Button>
            </>
          }
        >
          {gateOf(phase.review.secret.id, phase.review.access)}
        </DialogSheet>
      );
    case 'review':
      return <Reviewed {...props} review={phase.review} />;
  }
};

/** From the press on the button beside a password until the new one is on its way. */
export const BeginDialog = (props: BeginDialogProps) => {
  const { rotation, opened, sealing, standing, onGate, focusAfter } = props;
  const t = useWords();
  const voice = useVoice();
  const desk = useRotate({ rotation, opened, standing, sealing, onGate });
  const isReviewed = desk.phase.is === 'review';
  const close = () => {
    if (!desk.isSealing) rotation.close();
  };

  return (
    <Dialog
      title={t('rotation.title')}
      subtitle={isReviewed ? t('rotation.subtitle') : undefined}
      size={isReviewed ? 'xl' : 'm'}
      onClose={close}
      closeLabel={isReviewed ? t('controls.close') : undefined}
      focusAfter={focusAfter}
    >
      <Voice of={voice} />
      <Body {...props} desk={desk} say={voice.say} onClose={close} />
      {desk.unsealed && <Passphrase sealing={sealing} onClose={desk.goOnSealed} />}
    </Dialog>
  );
};
