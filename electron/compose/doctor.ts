import { app, session } from 'electron';
import type { Publish } from '../../shared/ipc/channel';
import type { KeyturnContract } from '../../shared/ipc/contract';
import type { Timers } from '../domain/ports';
import { reportOf } from '../domain/doctor/report';
import { createSignInDoctor, type SignInDoctor } from '../domain/doctor/sign-in-doctor';
import { createServerFinder } from '../domain/finder/server-finder';
import type { TrustKeeper } from '../domain/trust/trust-keeper';
import { createHealthCheck } from '../secret-server/health';
import { codeOfNetworkName } from '../secret-server/network-names';
import { createSoundings } from '../secret-server/soundings';
import type { Transport } from '../secret-server/transport';
import { loadWords } from '../shell/words';
import { systemClipboard } from '../system/clipboard';
import { systemClock } from '../system/clock';
import { createInstruments } from '../system/instruments';
import { versions } from '../system/versions';

interface DoctorSurroundings {
  readonly transport: Transport;
  readonly timers: Timers;
  readonly trust: Pick<TrustKeeper, 'look'>;
  readonly publish: Publish<KeyturnContract>;
}

export interface DoctorAtWork extends Pick<SignInDoctor, 'run' | 'stop'> {
  readonly copyReport: () => Promise<true>;
}

/** Read in once somebody asks for the doctor: most never do. */
export const composeDoctor = ({ transport, timers, trust, publish }: DoctorSurroundings): DoctorAtWork => {
  const health = createHealthCheck({ transport });
  const doctor = createSignInDoctor({
    timers,
    clock: systemClock,
    // Not the one of the form, which would be called off by this one and the other way round.
    finder: createServerFinder({ health }),
    soundings: createSoundings({ transport }),
    instruments: createInstruments({
      session: () => session.fromPartition('proxy'),
      certificate: trust.look,
      codeOf: codeOfNetworkName,
    }),
    onChanged: (examination) => {
      publish('doctor', 'changed', examination);
    },
  });

  return {
    run: doctor.run,
    stop: doctor.stop,
    copyReport: async () => {
      const { platform } = versions();
      const origin = { version: app.getVersion(), platform, time: new Date(systemClock.now()) };
      await systemClipboard.write(reportOf(loadWords(), doctor.last(), origin));
      return true;
    },
  };
};
