import { useRef } from 'react';
import type { TicketKeyFile } from '../../../shared/ticket-keys';
import type { KeysStore } from './store';

/** Told no more often: the file stays open for many minutes after each. */
const EACH_MS = 30_000;

/** Tells that somebody is at work on the file that is shown, so that it does not close yet. */
export const useWork = ({ client }: KeysStore, file: TicketKeyFile | undefined): (() => void) => {
  const told = useRef(-Infinity);
  return () => {
    const now = performance.now();
    if (!file?.opened || now - told.current < EACH_MS) return;
    told.current = now;
    void client.used({ id: file.id });
  };
};
