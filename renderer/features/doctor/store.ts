import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DoctorQuestion, Examination } from '../../../shared/doctor';
import type { Unsubscribe } from '../../../shared/ipc/channel';
import type { Failure, Reply } from '../../../shared/ipc/reply';

export type Doctor =
  | { readonly isOpen: false }
  | {
      readonly isOpen: true;
      readonly server: string;
      readonly examination: Examination | undefined;
      /** Why there is no more of it: the doctor himself could not go on. */
      readonly failure: Failure | undefined;
    };

export interface DoctorStore {
  readonly store: StoreApi<Doctor>;
  /** What would be looked at: the address that stands in the form, or that of the session. */
  readonly know: (question: DoctorQuestion) => void;
  readonly open: () => void;
  readonly close: () => void;
  /** Why the report is not on the clipboard, if it is not. */
  readonly copyReport: () => Promise<Failure | undefined>;
  readonly follow: () => Unsubscribe;
}

interface Verbs {
  readonly run: (question: DoctorQuestion) => Promise<Reply<Examination>>;
  readonly stop: () => Promise<Reply<null>>;
  readonly copyReport: () => Promise<Reply<true>>;
  readonly onChanged: (listener: (examination: Examination) => void) => Unsubscribe;
}

const CLOSED: Doctor = { isOpen: false };

export const createDoctorStore = ({ run, stop, copyReport, onChanged }: Verbs): DoctorStore => {
  const store = createStore<Doctor>()(() => CLOSED);
  let known: DoctorQuestion = { server: '', byWindows: false };
  let visits = 0;

  const show = (examination: Examination) => {
    const doctor = store.getState();
    // Whatever still comes of an examination that was closed is of no interest.
    if (doctor.isOpen) store.setState({ ...doctor, examination }, true);
  };

  const examine = async () => {
    visits += 1;
    const mine = visits;
    const reply = await run(known);
    const doctor = store.getState();
    if (reply.ok || mine !== visits || !doctor.isOpen) return;
    store.setState({ ...doctor, failure: reply.failure }, true);
  };

  return {
    store,
    know: (question) => {
      known = question;
    },
    open: () => {
      store.setState(
        { isOpen: true, server: known.server, examination: undefined, failure: undefined },
        true,
      );
      void examine();
    },
    close: () => {
      store.setState(CLOSED, true);
      void stop();
    },
    copyReport: async () => {
      const reply = await copyReport();
      return reply.ok ? undefined : reply.failure;
    },
    follow: () => onChanged(show),
  };
};
