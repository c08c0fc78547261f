import { Suspense, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { PassphraseDialog, type KnownSealing, type SealingStore } from '../../sealing';
import { SettingGroup } from './SettingGroup';
import { SettingRow } from './SettingRow';

interface PrivacySectionProps {
  readonly sealing: SealingStore;
  readonly say: (text: string) => void;
}

const Protector = ({ known, onGive }: { readonly known: KnownSealing; readonly onGive: () => void }) => {
  const t = useWords();
  switch (known.by) {
    case 'key-store':
      return t('settings.sealing.key-store', { name: known.name });
    case 'passphrase':
      return t('settings.sealing.passphrase');
    case 'none':
      return (
        <Button onClick={onGive}>
          {t(known.passphrase === 'not-chosen' ? 'settings.sealing.choose' : 'settings.sealing.enter')}
        </Button>
      );
    case 'unknown':
      return t('settings.unknown');
  }
};

export const PrivacySection = ({ sealing, say }: PrivacySectionProps) => {
  const t = useWords();
  const { store, ask } = sealing;
  const known = useStore(store);
  const [asking, setAsking] = useState<'not-chosen' | 'not-given' | undefined>(undefined);

  useEffect(() => {
    void ask();
  }, [ask]);

  return (
    <>
      <SettingGroup title={t('settings.sealing.group')}>
        <SettingRow
          label={t('settings.sealing.label')}
          hint={known.by === 'none' ? t(`settings.sealing.${known.passphrase}`) : t('settings.sealing.hint')}
        >
          {() => (
            <Protector
              known={known}
              onGive={() => {
                if (known.by === 'none') setAsking(known.passphrase);
              }}
            />
          )}
        </SettingRow>
      </SettingGroup>
      {asking && (
        <Suspense fallback={null}>
          <PassphraseDialog
            isNew={asking === 'not-chosen'}
            givePassphrase={sealing.givePassphrase}
            say={say}
            onClose={() => {
              setAsking(undefined);
            }}
          />
        </Suspense>
      )}
    </>
  );
};
