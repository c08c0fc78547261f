import { Terminal } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { TicketSystem } from '../../../../shared/access';
import type { Review, Scope } from '../../../../shared/rotation';
import type { Translate } from '../../../../shared/words/keys';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import type { Agreed } from '../agreed';
import type { RotationVerbs } from '../store';
import { useCandidate, type CandidateDesk } from '../use-candidate';
import { useReason, type ReasonDesk } from '../use-reason';
import { About } from './About';
import { CandidateBox } from './CandidateBox';
import { Hangs } from './Hangs';
import { Plan } from './Plan';
import { ReasonFields } from './ReasonFields';
import styles from './ReviewSheet.module.css';
import { ScopeChoice } from './ScopeChoice';

interface ReviewSheetProps {
  readonly review: Review;
  readonly verbs: RotationVerbs;
  readonly tickets: () => Promise<readonly TicketSystem[]>;
  readonly say: (text: string) => void;
  /** What has come of the last press, above everything. */
  readonly news: ReactNode;
  readonly isTicketRefused: boolean;
  /** Why it cannot be sent at all. */
  readonly stopped: string | undefined;
  readonly isSealing: boolean;
  readonly onConfirm: (agreed: Agreed) => void;
  readonly onCopyPlan: (scope: Scope) => void;
  readonly onClose: () => void;
}

interface Standing {
  readonly desk: CandidateDesk;
  readonly reason: ReasonDesk;
  readonly scope: Scope;
  readonly consents: boolean;
  readonly isSealing: boolean;
}

const whyNotCandidate = (t: Translate, { candidate, isBusy }: CandidateDesk): string | undefined => {
  if (isBusy) return t('rotation.candidate.busy');
  if (!candidate) return t('rotation.candidate.needed');
  return candidate.verdict === 'refused' ? t('rotation.candidate.refusedFirst') : undefined;
};

/** Why it cannot be sent yet. */
const whyNot = (t: Translate, { desk, reason, scope, consents, isSealing }: Standing): string | undefined => {
  if (isSealing) return t('rotation.sealing');
  if (scope === 'remote' && !consents) return t('rotation.consent.needed');
  return whyNotCandidate(t, desk) ?? (reason.isMissing ? t('rotation.reason.needed') : undefined);
};

interface FooterProps extends Pick<ReviewSheetProps, 'onCopyPlan' | 'onClose'> {
  readonly scope: Scope;
  readonly blocked: string | undefined;
  readonly onConfirm: () => void;
}

const Footer = ({ scope, blocked, onCopyPlan, onClose, onConfirm }: FooterProps) => {
  const t = useWords();
  return (
    <footer className={styles['footer']}>
      <Button
        size="s"
        variant="quiet"
        icon={Terminal}
        onClick={() => {
          onCopyPlan(scope);
        }}
      >
        {t('rotation.plan.copy')}
      </Button>
      <span className={styles['between']} />
      <Button onClick={onClose}>{t('controls.cancel')}</Button>
      <Button variant={scope === 'vault' ? 'primary' : 'danger'} unavailable={blocked} onClick={onConfirm}>
        {t(scope === 'vault' ? 'rotation.changeVault' : 'rotation.changeRemote')}
      </Button>
    </footer>
  );
};

/** What is to be changed, to what, and by which calls. Nothing of it is sent before the button is pressed: no key does that by itself. */
export const ReviewSheet = (props: ReviewSheetProps) => {
  const { review, verbs, say, stopped, isSealing, onConfirm, onClose } = props;
  const t = useWords();
  const [scope, setScope] = useState<Scope>('vault');
  const [consents, setConsents] = useState(false);
  const chosen = useRef<HTMLInputElement>(null);
  const desk = useCandidate({ review, verbs, say });
  const reason = useReason({ asked: review.reason, tickets: props.tickets });
  const blocked = stopped ?? whyNot(t, { desk, reason, scope, consents, isSealing });

  useEffect(() => {
    chosen.current?.focus();
  }, []);

  return (
    <>
      <div className={styles['body']}>
        <div className={styles['what']}>
          {props.news}
          <About review={review} />
          <Hangs hangs={review.hangs} />
          <ScopeChoice
            review={review}
            scope={scope}
            onScope={(next) => {
              setScope(next);
              setConsents(false);
            }}
            consents={consents}
            onConsent={setConsents}
            chosen={chosen}
          />
          <CandidateBox desk={desk} review={review} say={say} />
          {reason.isAsked && <ReasonFields desk={reason} isTicketRefused={props.isTicketRefused} />}
        </div>
        <div className={styles['plan']}>
          <Plan steps={review.plan[scope]} review={review} />
        </div>
      </div>
      <Footer
        scope={scope}
        blocked={blocked}
        onCopyPlan={props.onCopyPlan}
        onClose={onClose}
        onConfirm={() => {
          onConfirm({ scope, consent: consents, reason: reason.reason() });
        }}
      />
    </>
  );
};
