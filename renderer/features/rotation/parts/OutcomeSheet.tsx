import { Activity, FileText, Stethoscope } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Rotation } from '../../../../shared/rotation';
import type { Translate } from '../../../../shared/words/keys';
import { failureText } from '../../../app/failures';
import { useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import type { OutcomeDesk } from '../use-outcome';
import { mayBeTested, outcomeOf } from '../outcome';
import { nextOf, saidIn } from '../outcome-text';
import type { RotationVerbs } from '../store';
import { HowWeKnow, KnownAndNot } from './Evidence';
import { KeptValues } from './KeptValues';
import { MoreMenu } from './MoreMenu';
import styles from './OutcomeSheet.module.css';
import { Track } from './Track';

export interface OutcomeSheetProps {
  readonly rotation: Rotation;
  readonly desk: OutcomeDesk;
  readonly verbs: RotationVerbs;
  readonly locale: string;
  readonly say: (text: string) => void;
  readonly onCalls: () => void;
  readonly onDoctor: () => void;
  readonly onClose: () => void;
}

const ServerSaid = ({ rotation }: Pick<OutcomeSheetProps, 'rotation'>) => {
  const t = useWords();
  const said = saidIn(rotation);
  return said === null ? null : <p className={styles['said']}>{t('rotated.serverSaid', { said })}</p>;
};

const VerifiedNote = ({ rotation: { scope, machine, stage } }: Pick<OutcomeSheetProps, 'rotation'>) => {
  const t = useWords();
  if (scope === 'vault') {
    const title = machine === null ? t('rotated.warn.titleNoMachine') : t('rotated.warn.title', { machine });
    return (
      <Banner tone="warn" title={title}>
        <p>{t('rotated.warn.body')}</p>
      </Banner>
    );
  }
  if (stage.stage !== 'verified' || stage.how !== 'other-password') return null;
  return (
    <Banner tone="warn" title={t('rotated.warn.otherTitle')}>
      <p>{t('rotated.warn.other')}</p>
    </Banner>
  );
};

const Verified = ({ rotation, locale }: OutcomeSheetProps) => (
  <>
    <HowWeKnow rotation={rotation} locale={locale} />
    <VerifiedNote rotation={rotation} />
  </>
);

const failedTitle = (t: Translate, stage: Rotation['stage']): string => {
  if (stage.stage === 'put-back') return t('rotated.wasPutBack');
  return t(stage.stage === 'not-changed' ? `rotated.notChanged.${stage.reason}` : 'rotated.remoteFailed');
};

const Failed = ({ rotation, desk, verbs, locale, say }: OutcomeSheetProps) => {
  const t = useWords();
  const { stage } = rotation;
  const isTrying = stage.stage === 'failed' && !stage.isStopped;
  return (
    <>
      <Banner
        tone="danger"
        title={failedTitle(t, stage)}
        actions={
          isTrying && <Button onClick={() => void desk.stopTrying()}>{t('rotated.stopTrying')}</Button>
        }
      >
        {stage.stage === 'failed' && <p>{t(stage.isStopped ? 'rotated.stopped' : 'rotated.keepsTrying')}</p>}
        {stage.stage === 'not-changed' && stage.code !== null && (
          <p>{failureText(t, { code: stage.code }).what}</p>
        )}
        <ServerSaid rotation={rotation} />
      </Banner>
      <HowWeKnow rotation={rotation} locale={locale} />
      <KeptValues rotation={rotation} verbs={verbs} locale={locale} say={say} />
    </>
  );
};

const busyWith = (t: Translate, { isBusy }: Rotation, desk: OutcomeDesk): string | undefined => {
  if (desk.isTesting) return t('rotated.testing');
  return desk.isChecking || isBusy ? t('rotated.checking') : undefined;
};

const isQueued = ({ stage, isElsewhere }: Rotation): boolean =>
  stage.stage === 'unknown' && stage.why === 'still-queued' && !isElsewhere;
const hasActs = (rotation: Rotation): boolean => isQueued(rotation) || mayBeTested(rotation);

/** What the server can be asked to do about it, where it can. */
const UnknownActs = ({ rotation, desk }: Pick<OutcomeSheetProps, 'rotation' | 'desk'>) => {
  const t = useWords();
  if (isQueued(rotation)) {
    return <Button onClick={() => void desk.stopTrying()}>{t('rotated.stopTrying')}</Button>;
  }
  return (
    <Button unavailable={busyWith(t, rotation, desk)} onClick={() => void desk.testAccount()}>
      {t('rotated.runHeartbeat')}
    </Button>
  );
};

const Unknown = ({ rotation, desk, verbs, locale, say }: OutcomeSheetProps) => {
  const t = useWords();
  const next = nextOf(t, rotation, locale);
  return (
    <>
      <KnownAndNot rotation={rotation} locale={locale} />
      {/* What the heartbeat came to stands above already. */}
      {!mayBeTested(rotation) && <ServerSaid rotation={rotation} />}
      <KeptValues rotation={rotation} verbs={verbs} locale={locale} say={say} />
      <Banner
        tone="unproven"
        title={next.title}
        actions={hasActs(rotation) && <UnknownActs rotation={rotation} desk={desk} />}
      >
        <p>{busyWith(t, rotation, desk) ?? next.body}</p>
      </Banner>
    </>
  );
};

const BODIES = { verified: Verified, failed: Failed, unknown: Unknown, running: () => null } as const;

const MainButtons = ({ rotation, desk, onClose }: OutcomeSheetProps) => {
  const t = useWords();
  const outcome = outcomeOf(rotation);
  if (outcome === 'verified') {
    return (
      <>
        <Button onClick={() => void desk.copyNew()}>{t('rotated.copyNew')}</Button>
        <Button variant="primary" onClick={onClose}>
          {t('rotated.done')}
        </Button>
      </>
    );
  }
  if (outcome === 'failed') {
    return (
      <>
        <Button onClick={onClose}>{t('controls.close')}</Button>
        <Button variant="primary" onClick={desk.tryNew}>
          {t('rotated.tryNew')}
        </Button>
      </>
    );
  }
  return (
    <>
      <Button onClick={onClose}>{t('rotated.keepBoth')}</Button>
      <Button variant="primary" unavailable={busyWith(t, rotation, desk)} onClick={() => void desk.check()}>
        {t('rotated.checkAgain')}
      </Button>
    </>
  );
};

const Problem = ({ desk }: Pick<OutcomeSheetProps, 'desk'>): ReactNode => {
  const t = useWords();
  if (!desk.failure) return null;
  const { what, next, detail } = failureText(t, desk.failure);
  return (
    <div role="alert">
      <Banner tone="danger" title={t('rotated.failed')}>
        <p>{`${what} ${next}`}</p>
        {detail !== undefined && <p>{detail}</p>}
      </Banner>
    </div>
  );
};

/** What has become of a rotation, by what that is known, and what can be done about it. */
export const OutcomeSheet = (props: OutcomeSheetProps) => {
  const { rotation, desk, locale, onCalls, onDoctor } = props;
  const t = useWords();
  const outcome = outcomeOf(rotation);
  const Body = BODIES[outcome];

  return (
    <>
      <div className={styles['body']}>
        <Track rotation={rotation} locale={locale} />
        <Problem desk={desk} />
        <Body {...props} />
      </div>
      <footer className={styles['footer']}>
        {outcome === 'unknown' ? (
          <Button size="s" variant="quiet" icon={Stethoscope} onClick={onDoctor}>
            {t('rotated.doctor')}
          </Button>
        ) : (
          <Button size="s" variant="quiet" icon={FileText} onClick={() => void desk.saveEvidence()}>
            {t('rotated.saveEvidence')}
          </Button>
        )}
        <Button size="s" variant="quiet" icon={Activity} onClick={onCalls}>
          {t('rotated.showCalls')}
        </Button>
        <MoreMenu rotation={rotation} desk={desk} />
        <div className={styles['ends']}>
          <MainButtons {...props} />
        </div>
      </footer>
    </>
  );
};
