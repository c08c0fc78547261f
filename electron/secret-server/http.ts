import type { Cancel, Clock, Outgoing, Timers } from '../domain/ports';
import type { Came, Transport } from './transport';

export interface Http {
  /** Never throws. A read is asked for once more where the server says that it is only busy; nothing else ever is. */
  readonly ask: (request: Outgoing, cancel: Cancel) => Promise<Came>;
}

interface HttpDeps {
  readonly transport: Transport;
  readonly timers: Timers;
  readonly clock: Clock;
}

const USUAL_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

const mayPass = (status: number): boolean => status === 408 || status === 429 || status >= 500;

/** `Retry-After` comes in seconds or as a date. */
const askedPauseMs = (header: string | undefined, now: number): number => {
  if (header === undefined || header.trim() === '') return USUAL_PAUSE_MS;
  if (/^\s*\d+\s*$/u.test(header)) return Number(header) * 1_000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? USUAL_PAUSE_MS : Math.max(0, until - now);
};

const pause = (timers: Timers, ms: number, cancel: Cancel): Promise<void> =>
  new Promise((resolve) => {
    const callOff = timers.after(ms, resolve);
    cancel.onCancelled(() => {
      callOff();
      resolve();
    });
  });

export const createHttp = ({ transport, timers, clock }: HttpDeps): Http => ({
  ask: async (request, cancel) => {
    const came = await transport.send(request, cancel);
    if (request.method !== 'GET' || came.kind !== 'answer' || !mayPass(came.status)) return came;
    const pauseMs = askedPauseMs(came.headers['retry-after'], clock.now());
    // Coming back sooner than the server asks would only make it busier.
    if (pauseMs > LONGEST_PAUSE_MS) return came;
    await pause(timers, pauseMs, cancel);
    return transport.send(request, cancel);
  },
});
