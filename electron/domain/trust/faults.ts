import { FAULTS, type Fault } from '../../../shared/trust';
import type { Presented } from '../ports';

const SAID: readonly (readonly [RegExp, (presented: Presented) => Fault])[] = [
  [/AUTHORITY_INVALID/u, ({ isSelfSigned }) => (isSelfSigned ? 'self-signed' : 'issuer-missing')],
  [/COMMON_NAME_INVALID/u, () => 'wrong-name'],
  [/REVOKED/u, () => 'revoked'],
];

const datesOf = ({ certificate }: Presented, now: number): readonly Fault[] => {
  if (now > certificate.validTo) return ['expired'];
  return now < certificate.validFrom ? ['not-yet-valid'] : [];
};

/**
 * Everything that is wrong with a certificate that the system does not trust. The system names the worst alone, and whoever
 * decides has to know the rest as well: so names and dates are looked at here again.
 */
export const faultsOf = (presented: Presented, now: number): readonly Fault[] => {
  const { refusal } = presented;
  if (refusal === undefined) return [];
  const said = SAID.filter(([pattern]) => pattern.test(refusal)).map(([, faultIn]) => faultIn(presented));
  const name: readonly Fault[] = presented.fitsHost ? [] : ['wrong-name'];
  const found = new Set<Fault>([...said, ...name, ...datesOf(presented, now)]);
  const isExplained = said.length > 0 || (/DATE_INVALID/u.test(refusal) && found.size > 0);
  if (!isExplained) found.add('other');
  return FAULTS.filter((fault) => found.has(fault));
};
