import { useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { ShownPolicy } from '../../../shared/policy';
import type { DateStyle } from '../../app/dates';
import { ActivityButton, type ActivityStore } from '../activity';
import type { DoctorStore } from '../doctor';
import type { FinderStore } from '../finder';
import type { NetworkStore } from '../network';
import { PracticeCard, PracticeStrip, usePractice, type PracticeStore } from '../practice';
import type { ProfilesStore } from '../profiles';
import type { SessionStore } from '../session';
import type { TrustStore } from '../trust';
import type { WelcomeView } from '../welcome';
import { leftBy } from './allowed-ways';
import type { ComputerStore } from './computer-store';
import { focusField, focusFirstEmpty } from './focus-field';
import { CertificateCard } from './parts/CertificateCard';
import { ProxyCard } from './parts/ProxyCard';
import { SavedSignIns } from './parts/SavedSignIns';
import { SidebarToggle } from './parts/SidebarToggle';
import { SignInFooter } from './parts/SignInFooter';
import type { StillOpen } from './parts/FormBanner';
import { SignInForm } from './parts/SignInForm';
import styles from './SignInView.module.css';
import { useAddress } from './use-address';
import { useAttempt } from './use-attempt';
import { useCertificate } from './use-certificate';
import { usePracticeVisit } from './use-practice-visit';
import { useProxy } from './use-proxy';
import { useRemedies } from './use-remedies';
import { useSavedSignIns } from './use-saved-sign-ins';
import { useSignInForm, type EarlierSession } from './use-sign-in-form';
import { NewcomerPart } from './parts/NewcomerPart';
import { useWanted, type Wanting } from './use-wanted';

interface SignInViewProps {
  readonly activity: ActivityStore;
  readonly computer: ComputerStore;
  readonly doctor: Pick<DoctorStore, 'know' | 'open'>;
  readonly finder: FinderStore;
  readonly network: NetworkStore;
  readonly practice: PracticeStore;
  readonly profiles: ProfilesStore;
  readonly session: SessionStore;
  readonly trust: TrustStore;
  readonly dates: DateStyle;
  /** The session that the user wants to go on with: it has ended, or is about to. */
  readonly earlier: EarlierSession | undefined;
  /** Somebody is signed in still, and stays so until he signs in here. */
  readonly stillOpen?: StillOpen | undefined;
  /** Another sign-in is looked for than the one before: the saved ones come first. */
  readonly isSwitching?: boolean;
  /** Somebody is here for the first time; called once he has chosen where to begin. */
  readonly onWelcomed?: (() => void) | undefined;
  readonly welcome?: WelcomeView | undefined;
  /** What was asked for outside of the window. */
  readonly wanting?: Wanting;
  readonly locale: string;
  readonly version: string | undefined;
  readonly policy?: ShownPolicy | undefined;
  readonly onWindows: boolean;
  readonly say: (text: string) => void;
  readonly alert: (text: string) => void;
  readonly onNetworkSettings: () => void;
  readonly onActivity: () => void;
  /** They need no session. */
  readonly onTicketKeys: () => void;
}

/** As much as crosses to the main process. */
const LONGEST_ADDRESS = 2000;

/** All that the screen is made of, put together. */
const useSignInScreen = ({ earlier, say, alert, ...props }: SignInViewProps, asideId: string) => {
  const view = useRef<HTMLElement>(null);
  const practice = usePractice(props.practice, alert);
  const profiles = useStore(props.profiles.store);
  const { given, mayPractise, waysAt } = leftBy(props.policy);
  const signIn = useSignInForm({ practice, profiles, earlier, given });
  const address = useAddress(props.finder, { view, signIn, say });
  const certificate = useCertificate(props.trust, { view, signIn, dates: props.dates, say, alert });
  const attempt = useAttempt(props.session, {
    view,
    signIn,
    say,
    alert,
    mayLeave: props.stillOpen?.mayLeave,
    whatIsShown: certificate.explain,
  });
  const saved = useSavedSignIns(profiles, { view, signIn, submit: attempt.submit });
  const submit = () => {
    attempt.submit(signIn.entries);
  };
  const proxy = useProxy(props.network, { signIn, submit });
  const { onNetworkSettings } = props;
  const onRemedy = useRemedies({ view, signIn, certificate, proxy, onNetworkSettings, submit });
  const visit = usePracticeVisit(props.practice, {
    view,
    signIn,
    say,
    mayEnd: props.stillOpen?.mayEndPractice,
  });

  useWanted(props.wanting, { list: profiles.list, choose: saved.choose, openPractice: visit.open });

  const [beginsAside] = useState(props.isSwitching === true);

  // Each time the view is shown, not only the first: it is kept, with what was typed, while another one is.
  useEffect(() => {
    const aside = beginsAside ? document.getElementById(asideId) : null;
    if (aside) aside.querySelector('button')?.focus();
    else focusFirstEmpty(view.current);
  }, [asideId, beginsAside]);

  const { know } = props.doctor;
  const { serverUrl, method } = signIn.entries;
  useEffect(() => {
    know({ server: serverUrl.slice(0, LONGEST_ADDRESS), byWindows: method === 'windows' });
  }, [know, serverUrl, method]);

  const startAnew = () => {
    signIn.reset();
    focusField(view.current, 'serverUrl');
  };
  const verbs = { submit, onRemedy, startAnew };
  const parts = { view, practice, profiles, signIn, address, attempt, certificate, proxy, saved, visit };
  return { ...parts, ways: waysAt(signIn.practiceUrl), mayPractise, verbs };
};

/** Whoever has saved a sign-in, or has found the practice vault, is none. */
const newcomerOf = (
  { onWelcomed, welcome }: SignInViewProps,
  { view, practice, profiles, visit, verbs, mayPractise }: ReturnType<typeof useSignInScreen>,
) => ({
  view: welcome,
  onWelcomed: profiles.list.length === 0 && practice.state === 'off' ? onWelcomed : undefined,
  onConnect: verbs.startAnew,
  onPractice: mayPractise ? visit.open : undefined,
  onLost: () => {
    focusFirstEmpty(view.current);
  },
});

export const SignInView = (props: SignInViewProps) => {
  const { network, version, onWindows } = props;
  const id = useId();
  const screen = useSignInScreen(props, `${id}-aside`);
  const { view, practice, profiles, signIn, address, attempt, certificate, proxy, saved, visit, verbs } =
    screen;
  const [asideShown, setAsideShown] = useState(props.isSwitching === true);
  const toggleAside = () => {
    setAsideShown(!asideShown);
  };

  return (
    <div className={styles['view']}>
      <SavedSignIns
        id={`${id}-aside`}
        shown={asideShown}
        list={profiles.list}
        saved={saved}
        profiles={props.profiles}
        trust={props.trust}
        dates={props.dates}
        say={props.say}
        onNew={verbs.startAnew}
      >
        {screen.mayPractise && <PracticeCard practice={practice} onOpen={visit.open} />}
      </SavedSignIns>
      <div className={styles['side']}>
        <SidebarToggle controls={`${id}-aside`} shown={asideShown} onToggle={toggleAside} />
        <PracticeStrip practice={practice} onOpen={visit.open} onLeave={visit.leave} />
        <main ref={view} aria-labelledby={`${id}-title`} className={styles['main']}>
          <NewcomerPart {...newcomerOf(props, screen)} />
          <SignInForm
            titleId={`${id}-title`}
            {...{ signIn, ways: screen.ways, address, certificate, onWindows }}
            computer={props.computer}
            locale={props.locale}
            earlier={props.earlier}
            stillOpen={props.stillOpen}
            waitingFor={attempt.waitingFor}
            onRemedy={verbs.onRemedy}
            onSubmit={verbs.submit}
            onCancel={attempt.cancel}
            onNetworkSettings={props.onNetworkSettings}
            say={props.say}
            onDoctor={props.doctor.open}
            onActivity={props.onActivity}
          />
        </main>
        <ProxyCard proxy={proxy} />
        <CertificateCard certificate={certificate} dates={props.dates} trust={props.trust} />
        <SignInFooter network={network} version={version} onTicketKeys={props.onTicketKeys}>
          <ActivityButton activity={props.activity} onOpen={props.onActivity} />
        </SignInFooter>
      </div>
    </div>
  );
};
