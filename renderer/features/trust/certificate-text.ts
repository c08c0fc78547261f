import type { Fault, Shown } from '../../../shared/trust';
import type { Translate } from '../../../shared/words/keys';
import { formatDate, type DateStyle } from '../../app/dates';

const faultText = (t: Translate, fault: Fault, { shown, dates }: Said): string => {
  const { host, certificate, missingIssuer } = shown;
  const on = (at: number) => formatDate(new Date(at), dates);
  switch (fault) {
    case 'issuer-missing':
      return t('trust.fault.issuer-missing', { issuer: missingIssuer ?? certificate.issuer });
    case 'wrong-name':
      return t('trust.fault.wrong-name', { host });
    case 'expired':
      return t('trust.fault.expired', { date: on(certificate.validTo) });
    case 'not-yet-valid':
      return t('trust.fault.not-yet-valid', { date: on(certificate.validFrom) });
    case 'self-signed':
    case 'revoked':
    case 'other':
      return t(`trust.fault.${fault}`);
  }
};

interface Said {
  readonly shown: Shown;
  readonly dates: DateStyle;
}

/** Everything that is wrong with it, a sentence each. */
const faultTexts = (t: Translate, said: Said): readonly string[] =>
  said.shown.faults.map((fault) => faultText(t, fault, said));

export interface CertificateText {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Why nothing was sent, in words; undefined when nothing keeps anybody from being sent something. */
export const certificateText = (t: Translate, said: Said): CertificateText | undefined => {
  const { host, verdict, pin } = said.shown;
  if (verdict === 'trusted') return undefined;
  const title =
    verdict === 'changed' && pin
      ? t('trust.changed.title', { host, date: formatDate(new Date(pin.since), said.dates) })
      : t('trust.untrusted.title', { host });
  return { title, lines: [[...faultTexts(t, said), t('trust.untrusted.nothingSent')].join(' ')] };
};
