import type { Timers } from '../ports';

/** Far more than a server in working order takes, and no more than somebody who leaves will wait. */
const LEAVING_LIMIT_MS = 4000;

/** Whether it is done in time. What is not, is called off and waited for no longer. */
export const inTime = async (
  timers: Timers,
  work: Promise<boolean>,
  giveUp: () => void = () => undefined,
): Promise<boolean> => {
  let callOff: () => void = () => undefined;
  const late = new Promise<boolean>((resolve) => {
    callOff = timers.after(LEAVING_LIMIT_MS, () => {
      giveUp();
      resolve(false);
    });
  });
  const isDone = await Promise.race([work, late]);
  callOff();
  return isDone;
};
