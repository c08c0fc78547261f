import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { CLIPBOARD_SECONDS } from '../../../../shared/choices';
import { useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';
import type { ClipboardStore } from '../../clipboard';
import type { SettingsStore } from '../store';
import { ChoiceRow } from './ChoiceRow';
import styles from './ClipboardSection.module.css';
import { SettingGroup } from './SettingGroup';
import { SettingRow } from './SettingRow';
import { SwitchRow } from './SwitchRow';

interface ClipboardSectionProps {
  readonly settings: SettingsStore;
  readonly clipboard: ClipboardStore;
  readonly say: (text: string) => void;
}

/** What this computer cannot do is said where it would be chosen. */
const Histories = ({ settings, clipboard }: Omit<ClipboardSectionProps, 'say'>) => {
  const t = useWords();
  const { abilities } = useStore(clipboard.store);
  if (abilities?.hides === false) {
    return (
      <SettingRow label={t('settings.clipboard.hide')} hint={t('settings.clipboard.noHidesHint')}>
        {() => t('settings.clipboard.noHides')}
      </SettingRow>
    );
  }
  return (
    <SwitchRow
      settings={settings}
      name="hideFromHistories"
      label={t('settings.clipboard.hide')}
      hint={t('settings.clipboard.hideHint')}
    />
  );
};

export const ClipboardSection = ({ settings, clipboard, say }: ClipboardSectionProps) => {
  const t = useWords();
  const { abilities } = useStore(clipboard.store);
  const isNever = useStore(settings.store, (known) => known.settings?.clipboardSeconds === 'never');
  const { askAbilities } = clipboard;
  const before = useRef(isNever);

  useEffect(() => {
    void askAbilities();
  }, [askAbilities]);

  useEffect(() => {
    if (isNever && !before.current) {
      say(`${t('settings.clipboard.neverTitle')}. ${t('settings.clipboard.never')}`);
    }
    before.current = isNever;
  }, [isNever, say, t]);

  return (
    <>
      <SettingGroup title={t('settings.clipboard.group')}>
        <ChoiceRow
          settings={settings}
          name="clipboardSeconds"
          label={t('settings.clipboard.clear')}
          hint={t('settings.clipboard.clearHint')}
          options={CLIPBOARD_SECONDS.map((value) => ({
            value,
            label: t(`settings.clipboard.after.${value}`),
          }))}
        />
        <Histories settings={settings} clipboard={clipboard} />
        {abilities?.needsFocus && (
          <SettingRow label={t('settings.clipboard.focus')} hint={t('settings.clipboard.focusHint')}>
            {() => t('settings.clipboard.focusState')}
          </SettingRow>
        )}
        {abilities?.primary && (
          <SettingRow label={t('settings.clipboard.primary')} hint={t('settings.clipboard.primaryHint')}>
            {() => t('settings.clipboard.primaryState')}
          </SettingRow>
        )}
      </SettingGroup>
      {isNever && (
        <div className={styles['warning']}>
          <Banner tone="warn" title={t('settings.clipboard.neverTitle')}>
            <p>{t('settings.clipboard.never')}</p>
          </Banner>
        </div>
      )}
    </>
  );
};
