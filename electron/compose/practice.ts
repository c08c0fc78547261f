import { app, utilityProcess } from 'electron';
import { join } from 'node:path';
import type { Publish } from '../../shared/ipc/channel';
import type { KeyturnContract } from '../../shared/ipc/contract';
import type { Practice } from '../../shared/practice';
import type { Log } from '../domain/ports';
import { createPracticeKeeper, type PracticeKeeper } from '../domain/practice/practice-keeper';
import { createPracticeHost } from '../system/practice-process';
import { systemRandom } from '../system/random';
import { systemTimers } from '../system/timers';

/** The practice vault is a bundle of its own: a start of the app does not read a line of it. */
export const composePractice = (log: Log, publish: Publish<KeyturnContract>): PracticeKeeper => {
  const onChanged = (changed: Practice) => {
    publish('practice', 'changed', changed);
  };
  const bundle = join(app.getAppPath(), 'out', 'app', 'main', 'practice.cjs');
  const fork = () =>
    utilityProcess.fork(bundle, [], { serviceName: 'Keyturn practice vault', stdio: 'ignore' });
  const host = createPracticeHost({ fork, random: systemRandom, timers: systemTimers });
  return createPracticeKeeper({ host, timers: systemTimers, log, onChanged });
};
