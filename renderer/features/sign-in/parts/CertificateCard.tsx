import { Suspense } from 'react';
import type { DateStyle } from '../../../app/dates';
import { TrustDialog, type TrustStore } from '../../trust';
import type { CertificateVerbs } from '../use-certificate';

interface CertificateCardProps {
  readonly certificate: CertificateVerbs;
  readonly dates: DateStyle;
  readonly trust: TrustStore;
}

export const CertificateCard = ({ certificate, dates, trust }: CertificateCardProps) => {
  const { card } = certificate;
  if (!card) return null;

  return (
    <Suspense fallback={null}>
      <TrustDialog
        shown={card}
        dates={dates}
        trust={trust}
        onTrusted={() => {
          certificate.trusted(card);
        }}
        onClose={certificate.close}
      />
    </Suspense>
  );
};
