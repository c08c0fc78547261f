import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Pin } from '../../../../shared/trust';
import { formatDate, type DateStyle } from '../../../app/dates';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Empty } from '../../../ui/Empty';
import type { TrustStore } from '../../trust';
import { SettingGroup } from './SettingGroup';
import { SettingRow } from './SettingRow';

interface CertificatesSectionProps {
  readonly trust: TrustStore;
  readonly dates: DateStyle;
  readonly say: (text: string) => void;
}

/** What is trusted beyond what the system trusts, and the way back from it. */
export const CertificatesSection = ({ trust, dates, say }: CertificatesSectionProps) => {
  const t = useWords();
  const { store, load } = trust;
  const { pins } = useStore(store);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    void load();
  }, [load]);

  const forget = async ({ host }: Pin) => {
    if (!(await trust.forget(host))) return;
    // The button that was pressed is gone with its row.
    (list.current?.querySelector('button') ?? list.current)?.focus();
    say(t('trust.pins.forgotten', { host }));
  };

  return (
    <div ref={list} tabIndex={-1}>
      <SettingGroup title={t('trust.pins.group')}>
        {pins?.length === 0 && <Empty what={t('trust.pins.none')} next={t('trust.pins.noneNext')} />}
        {pins?.map((pin) => (
          <SettingRow
            key={pin.host}
            label={pin.host}
            hint={t('trust.pins.since', {
              date: formatDate(new Date(pin.since), dates),
              name: pin.certificate.name,
            })}
          >
            {({ describedBy }) => (
              <Button
                aria-label={t('trust.pins.forgetHost', { host: pin.host })}
                aria-describedby={describedBy}
                onClick={() => void forget(pin)}
              >
                {t('trust.pins.forget')}
              </Button>
            )}
          </SettingRow>
        ))}
      </SettingGroup>
    </div>
  );
};
