import type { Certificate, Shown } from '../../../../shared/trust';
import type { Translate } from '../../../../shared/words/keys';
import { formatDate, type DateStyle } from '../../../app/dates';
import { useWords } from '../../../app/words';
import { Mono } from '../../../ui/Mono';
import styles from './CertificateTable.module.css';

interface CertificateTableProps {
  readonly shown: Shown;
  readonly dates: DateStyle;
}

type Row = 'name' | 'issuer' | 'valid' | 'fingerprint';

const ROWS = ['name', 'issuer', 'valid', 'fingerprint'] as const satisfies readonly Row[];

/** In groups, as it is read aloud over a telephone. */
const grouped = (sha256: string): string => sha256.toUpperCase().replace(/.{4}(?=.)/gu, '$& ');

const cellIn = (t: Translate, certificate: Certificate, dates: DateStyle): Readonly<Record<Row, string>> => ({
  name: certificate.name,
  issuer: certificate.issuer,
  valid: t('trust.valid', {
    from: formatDate(new Date(certificate.validFrom), dates),
    to: formatDate(new Date(certificate.validTo), dates),
  }),
  fingerprint: grouped(certificate.sha256),
});

const trustedBy = (t: Translate, { shown, dates }: CertificateTableProps): string => {
  const { isTrustedBySystem, pin, certificate } = shown;
  const date = pin?.certificate.sha256 === certificate.sha256 ? formatDate(new Date(pin.since), dates) : '';
  if (date === '') return t(isTrustedBySystem ? 'trust.by.system' : 'trust.by.nobody');
  return t(isTrustedBySystem ? 'trust.by.both' : 'trust.by.pin', { date });
};

const Cell = ({ row, text }: { readonly row: Row; readonly text: string }) => (
  <td>
    {row === 'fingerprint' ? (
      <div className={styles['fingerprint']}>
        <Mono>{text}</Mono>
      </div>
    ) : (
      text
    )}
  </td>
);

const Head = ({ shown, dates }: CertificateTableProps) => {
  const t = useWords();
  if (!shown.pin) return null;

  return (
    <thead>
      <tr>
        <td />
        <th scope="col">{t('trust.before', { date: formatDate(new Date(shown.pin.since), dates) })}</th>
        <th scope="col">{t('trust.now')}</th>
      </tr>
    </thead>
  );
};

/** What there is to be looked at; where another certificate is pinned, both beside each other, with what differs marked. */
export const CertificateTable = (props: CertificateTableProps) => {
  const { shown, dates } = props;
  const t = useWords();
  const now = cellIn(t, shown.certificate, dates);
  const other = shown.verdict === 'changed' ? shown.pin : null;
  const before = other ? cellIn(t, other.certificate, dates) : undefined;

  return (
    <table className={styles['table']}>
      {before && <Head {...props} />}
      <tbody>
        {ROWS.map((row) => (
          <tr key={row}>
            <th scope="row">
              {t(`trust.row.${row}`)}
              {before && before[row] !== now[row] && (
                <span className={styles['differs']}>{t('trust.differs')}</span>
              )}
            </th>
            {before && <Cell row={row} text={before[row]} />}
            <Cell row={row} text={now[row]} />
          </tr>
        ))}
        <tr>
          <th scope="row">{t('trust.row.trustedBy')}</th>
          {other && <td>{t('trust.by.pin', { date: formatDate(new Date(other.since), dates) })}</td>}
          <td>{trustedBy(t, props)}</td>
        </tr>
      </tbody>
    </table>
  );
};
