import type { Fault, Pin } from '../../../shared/trust';
import type { Presented } from '../ports';
import { faultsOf } from './faults';

export interface Verdict {
  readonly kind: 'trusted' | 'untrusted' | 'changed';
  readonly faults: readonly Fault[];
  readonly pin: Pin | undefined;
}

/**
 * A pin says that one certificate is right for one server, with the faults that it had when somebody looked at it. So it
 * covers no other certificate, not even one that the system trusts; no fault that came up later, such as an end that has
 * passed since; and no certificate that its issuer has called back.
 */
export const judge = (presented: Presented, pin: Pin | undefined, now: number): Verdict => {
  const faults = faultsOf(presented, now);
  if (pin !== undefined && pin.certificate.sha256 !== presented.certificate.sha256)
    return { kind: 'changed', faults, pin };
  if (faults.length === 0) return { kind: 'trusted', faults, pin };
  const isCovered = pin !== undefined && faults.every((fault) => pin.faults.includes(fault));
  return { kind: isCovered && canBeTrusted(faults) ? 'trusted' : 'untrusted', faults, pin };
};

export const canBeTrusted = (faults: readonly Fault[]): boolean => !faults.includes('revoked');
