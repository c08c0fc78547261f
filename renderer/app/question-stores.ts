import type { KeyturnClient } from '../../shared/ipc/contract';
import type { Failure } from '../../shared/ipc/reply';
import { createActivityStore } from '../features/activity';
import { createDoctorStore } from '../features/doctor';
import { createFinderStore } from '../features/finder';
import { createShortcutSheet } from '../features/keyboard';
import { createNetworkStore } from '../features/network';
import { createLicenceStore, createShortcutStore, createUpdateStore } from '../features/settings';
import { createComputerStore } from '../features/sign-in';
import { createTrayStore } from '../features/tray';
import { createTrustStore } from '../features/trust';
import type { Attempt, Notices } from './notices-store';

/** Where a store tells how this attempt of its went. */
export const outcomes = ({ failed, worked }: Notices, attempt: Attempt) => ({
  failed: (failure: Failure) => {
    failed(attempt, failure);
  },
  worked: () => {
    worked(attempt);
  },
});

/** The stores of what is asked for, and answered. */
export const createQuestions = (client: KeyturnClient, notices: Notices) => {
  const { failed, worked } = notices;
  const activity = createActivityStore({
    sum: client.activity.sum,
    list: client.activity.list,
    clear: client.activity.clear,
    copy: client.activity.copy,
    failed,
    worked,
    onChanged: client.activity.onChanged,
  });
  const computer = createComputerStore({
    account: client.computer.account,
    chooseProgram: client.computer.chooseProgram,
    ...outcomes(notices, 'choose-program'),
  });
  const doctor = createDoctorStore(client.doctor);
  const finder = createFinderStore({ look: client.finder.look, stop: client.finder.stop });
  const network = createNetworkStore({
    systemProxy: client.network.systemProxy,
    signInToProxy: client.network.signInToProxy,
  });
  const trust = createTrustStore({
    look: client.trust.look,
    seen: client.trust.seen,
    trust: client.trust.trust,
    forget: client.trust.forget,
    list: client.trust.list,
    copyFingerprint: client.trust.copyFingerprint,
    onChanged: client.trust.onChanged,
    ...outcomes(notices, 'keep-certificates'),
  });
  const tray = createTrayStore(client.tray);
  const licences = createLicenceStore(client.app.licences);
  const shortcut = createShortcutStore(client.settings.shortcut);
  const sheet = createShortcutSheet();
  const updates = createUpdateStore(client.updates);
  return { activity, computer, doctor, finder, licences, network, sheet, shortcut, tray, trust, updates };
};
