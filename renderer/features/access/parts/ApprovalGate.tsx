import { CalendarCheck, Clock, UserCheck } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { AccessRequest } from '../../../../shared/access';
import type { Translate } from '../../../../shared/words/keys';
import { formatMoment, typedInWords } from '../../../app/dates';
import { useLocale, useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { Field } from '../../../ui/Field';
import { TextInput } from '../../../ui/TextInput';
import type { Desk } from '../desk';
import { localTime, timeOf } from '../local-time';
import { useActs } from '../use-acts';
import { useReason } from '../use-reason';
import { isForLater, useRequest, type KnownRequest } from '../use-request';
import { GateForm } from './GateForm';
import { GatePanel } from './GatePanel';
import styles from './ReasonFields.module.css';
import { ReasonFields } from './ReasonFields';

const USUAL_MS = 60 * 60_000;

const answerWords = (t: Translate, { by, answer }: AccessRequest): string | undefined => {
  if (by === null) return answer ?? undefined;
  return answer === null ? t('access.approval.by', { by }) : t('access.approval.answer', { by, answer });
};

const titleOf = (t: Translate, { state, by }: AccessRequest): string | undefined => {
  if (state === 'expired' && by === null) return t('access.approval.unanswered');
  if (state === 'denied' || state === 'expired' || state === 'cancelled')
    return t(`access.approval.${state}`);
  // It was, and does not open the secret: its time is over.
  return state === 'approved' ? t('access.approval.expired') : undefined;
};

/** What came of the last request. */
const Last = ({ known }: { readonly known: KnownRequest }) => {
  const t = useWords();
  if (known.state === 'unread') {
    return (
      <Banner tone="unproven" title={t('access.approval.unread')}>
        {null}
      </Banner>
    );
  }
  const request = known.state === 'read' ? known.request : null;
  const title = request ? titleOf(t, request) : undefined;
  if (!request || title === undefined) return null;
  const words = answerWords(t, request);
  return (
    <Banner tone={request.state === 'denied' ? 'danger' : 'info'} title={title}>
      {words !== undefined && <p>{words}</p>}
    </Banner>
  );
};

interface SentProps {
  readonly desk: Desk;
  readonly request: AccessRequest;
  readonly onLook: () => void;
}

const Sent = ({ desk, request, onLook }: SentProps) => {
  const t = useWords();
  const { withdraw, unavailable } = useActs(desk);
  const { askedAt } = request;
  const time = askedAt === null ? undefined : formatMoment(new Date(askedAt), desk.locale);
  return (
    <GatePanel
      icon={Clock}
      heading={t('access.sent.heading')}
      sentence={time === undefined ? t('access.sent.sentenceUnknown') : t('access.sent.sentence', { time })}
      actions={
        <>
          <Button variant="primary" unavailable={unavailable} onClick={onLook}>
            {t('access.checkAgain')}
          </Button>
          <Button unavailable={unavailable} onClick={() => void withdraw(request.number).then(onLook)}>
            {t('access.sent.withdraw')}
          </Button>
        </>
      }
    />
  );
};

/** Somebody has said yes, for a time that has yet to begin. */
const Approved = ({ desk, request, onLook }: SentProps) => {
  const t = useWords();
  const { unavailable } = useActs(desk);
  const { from, until } = request;
  const time = (at: number | null) => formatMoment(new Date(at ?? 0), desk.locale);
  const words = answerWords(t, request);
  return (
    <GatePanel
      icon={CalendarCheck}
      heading={t('access.approved.heading')}
      sentence={
        until === null
          ? t('access.approved.sentenceUnknown', { from: time(from) })
          : t('access.approved.sentence', { from: time(from), until: time(until) })
      }
      actions={
        <Button variant="primary" unavailable={unavailable} onClick={onLook}>
          {t('access.checkAgain')}
        </Button>
      }
    >
      {words !== undefined && <p>{words}</p>}
    </GatePanel>
  );
};

interface AskProps {
  readonly desk: Desk;
  readonly known: KnownRequest;
  readonly onAsked: () => void;
}

/** When the access is to begin and end, as it is typed. */
const useSpan = () => {
  const [typed, setTyped] = useState(() => {
    const now = Date.now();
    return { from: localTime(now), until: localTime(now + USUAL_MS) };
  });
  const [isWrong, setWrong] = useState(false);
  return {
    typed,
    isWrong,
    set: (change: Partial<typeof typed>) => {
      setTyped((before) => ({ ...before, ...change }));
      setWrong(false);
    },
    take: () => {
      const now = Date.now();
      const from = timeOf(typed.from);
      const until = timeOf(typed.until);
      const isGood = until !== null && until > now && (from === null || from < until);
      setWrong(!isGood);
      // The minute that has begun is now: it is for the server to say when that is.
      return isGood ? { from: from !== null && from > now ? from : null, until } : undefined;
    },
  };
};

const Ask = ({ desk, known, onAsked }: AskProps) => {
  const t = useWords();
  const { trouble } = useStore(desk.acts.store);
  const { ask, unavailable } = useActs(desk);
  const form = useReason(desk.acts);
  const { typed, isWrong, set, take } = useSpan();
  const locale = useLocale();

  const submit = async () => {
    const reason = form.take();
    const span = take();
    if (!reason || !span || unavailable !== undefined) return;
    await ask({ reason, ...span });
    onAsked();
  };

  return (
    <GateForm
      icon={UserCheck}
      heading={t('access.approval.heading')}
      sentence={t('access.approval.sentence')}
      onSubmit={() => void submit()}
      actions={
        <Button type="submit" variant="primary" unavailable={unavailable}>
          {t('access.approval.ask')}
        </Button>
      }
    >
      <Last known={known} />
      <ReasonFields
        form={form}
        isTicketRefused={trouble?.id === desk.id && trouble.failure.code === 'ticket-refused'}
      />
      <div className={styles['ticket']}>
        {(['from', 'until'] as const).map((name) => (
          <Field
            key={name}
            label={t(`access.approval.${name}`)}
            hint={typedInWords(typed[name], locale)}
            error={name === 'until' && isWrong ? t('access.approval.untilMissing') : undefined}
          >
            {(wiring) => (
              <TextInput
                {...wiring}
                type="datetime-local"
                value={typed[name]}
                onChange={(event) => {
                  set({ [name]: event.target.value });
                }}
              />
            )}
          </Field>
        ))}
      </div>
    </GateForm>
  );
};

/** Somebody else has to say yes first: he is asked, and waited for. */
export const ApprovalGate = ({ desk }: { readonly desk: Desk }) => {
  const { known, lookAgain } = useRequest(desk);
  if (known.state === 'asking') return null;
  const request = known.state === 'read' ? known.request : null;
  if (request?.state === 'pending') return <Sent desk={desk} request={request} onLook={lookAgain} />;
  if (request && isForLater(request)) return <Approved desk={desk} request={request} onLook={lookAgain} />;
  return <Ask desk={desk} known={known} onAsked={lookAgain} />;
};
