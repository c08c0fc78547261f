import { KeySquare, LockKeyhole } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Access } from '../../../../shared/access';
import type { Translate } from '../../../../shared/words/keys';
import { formatMoment } from '../../../app/dates';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Dialog, DialogText } from '../../../ui/Dialog';
import { DialogSheet } from '../../../ui/DialogSheet';
import type { Desk } from '../desk';
import { useActs } from '../use-acts';
import { GatePanel } from './GatePanel';

type Of<G extends Access['gate']> = Extract<Access, { gate: G }>;

interface GateProps<G extends Access['gate']> {
  readonly desk: Desk;
  readonly access: Of<G>;
}

/** What a checkout gives, and what the end of it does. */
export const checkoutSentence = (
  t: Translate,
  { minutes, changesPassword }: Omit<Of<'checkout'>, 'gate'>,
): string => {
  const changes = { true: t('access.free.changes'), false: '', null: t('access.free.mayChange') };
  const change = changes[`${changesPassword}`];
  if (minutes === null) return t('access.free.sentenceUnknown', { change }).trim();
  return t('access.free.sentence', { minutes, change }).trim();
};

/** Nobody has it: it can be taken. */
export const Free = ({ desk, access }: GateProps<'checkout'>) => {
  const t = useWords();
  const { checkOut, unavailable } = useActs(desk);

  return (
    <GatePanel
      icon={KeySquare}
      label={t('access.group')}
      heading={t('access.free.heading')}
      sentence={checkoutSentence(t, access)}
      actions={
        <Button variant="primary" unavailable={unavailable} onClick={() => void checkOut()}>
          {t('access.checkOut')}
        </Button>
      }
    />
  );
};

interface ConfirmProps {
  readonly user: string;
  readonly onTake: () => void;
  readonly onClose: () => void;
}

const Confirm = ({ user, onTake, onClose }: ConfirmProps) => {
  const t = useWords();
  return (
    <Dialog title={t('access.held.confirm')} onClose={onClose}>
      <DialogSheet
        actions={
          <>
            <Button onClick={onClose}>{t('access.held.cancel')}</Button>
            <Button
              variant="danger"
              onClick={() => {
                onClose();
                onTake();
              }}
            >
              {t('access.held.force')}
            </Button>
          </>
        }
      >
        <DialogText>
          <p>{t('access.held.confirmText', { user })}</p>
        </DialogText>
      </DialogSheet>
    </Dialog>
  );
};

const heldHeading = (
  t: Translate,
  { endsAt }: Of<'held'>,
  named: { user: string; locale: string },
): string =>
  endsAt === null
    ? t('access.held.headingUntilUnknown', { user: named.user })
    : t('access.held.heading', { user: named.user, time: formatMoment(new Date(endsAt), named.locale) });

/** Somebody else has it. */
export const Held = ({ desk, access }: GateProps<'held'>) => {
  const t = useWords();
  const { checkIn, look, unavailable } = useActs(desk);
  const [isAsking, setAsking] = useState(false);
  const isAwaited = useStore(desk.acts.store, ({ awaited }) => awaited === desk.id);
  const user = access.by ?? t('access.held.somebody');

  return (
    <GatePanel
      icon={LockKeyhole}
      label={t('access.group')}
      heading={heldHeading(t, access, { user, locale: desk.locale })}
      sentence={t(isAwaited ? 'access.held.awaited' : 'access.held.sentence')}
      actions={
        <>
          <Button
            variant="primary"
            aria-pressed={isAwaited}
            unavailable={unavailable}
            onClick={() => {
              desk.acts.awaitFree(isAwaited ? null : desk.id);
            }}
          >
            {t('access.held.tell')}
          </Button>
          <Button unavailable={unavailable} onClick={() => void look()}>
            {t('access.checkAgain')}
          </Button>
          {access.mayForce && (
            <Button
              unavailable={unavailable}
              onClick={() => {
                setAsking(true);
              }}
            >
              {t('access.held.force')}
            </Button>
          )}
          {isAsking && (
            <Confirm
              user={user}
              onTake={() => void checkIn(true)}
              onClose={() => {
                setAsking(false);
              }}
            />
          )}
        </>
      }
    />
  );
};
