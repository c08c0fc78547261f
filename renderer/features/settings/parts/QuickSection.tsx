import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Mono } from '../../../ui/Mono';
import { TextInput } from '../../../ui/TextInput';
import { meantBy } from '../pressed-shortcut';
import type { ShortcutStore } from '../shortcut-store';
import type { SettingsStore } from '../store';
import styles from './QuickSection.module.css';
import { SettingGroup } from './SettingGroup';
import { SettingRow } from './SettingRow';

interface QuickSectionProps {
  readonly settings: SettingsStore;
  readonly shortcut: ShortcutStore;
  readonly desktop: 'mac' | 'windows' | 'linux';
  readonly say: (text: string) => void;
}

interface RecorderProps {
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  readonly shown: string;
  readonly isRefused: boolean;
  readonly onRefused: (isRefused: boolean) => void;
  readonly onShortcut: (shortcut: string | null) => void;
}

/** What is pressed in it is the shortcut. */
const Recorder = ({ labelledBy, describedBy, shown, isRefused, onRefused, onShortcut }: RecorderProps) => {
  const t = useWords();

  return (
    <span className={styles['recorder']}>
      <TextInput
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        {...(isRefused && { 'aria-invalid': true })}
        readOnly
        value={shown}
        placeholder={t('settings.quick.none')}
        onBlur={() => {
          onRefused(false);
        }}
        onKeyDown={(event) => {
          const meant = meantBy(event);
          if (meant.kind === 'nothing') return;
          event.preventDefault();
          event.stopPropagation();
          if (meant.kind === 'holding' || event.repeat) return;
          onRefused(meant.kind === 'refused');
          if (meant.kind === 'shortcut') onShortcut(meant.shortcut);
          if (meant.kind === 'clear') onShortcut(null);
        }}
      />
      {shown !== '' && (
        <Button
          size="s"
          onClick={() => {
            onShortcut(null);
          }}
        >
          {t('settings.quick.clear')}
        </Button>
      )}
    </span>
  );
};

const ShortcutRow = ({ settings, shortcut, desktop, say }: QuickSectionProps) => {
  const t = useWords();
  const { settings: inForce } = useStore(settings.store);
  const { shortcut: known } = useStore(shortcut.store);
  const [isRefused, setRefused] = useState(false);
  const set = inForce?.quickShortcut ?? null;
  const seen = (text: string) =>
    text.replaceAll('+', ' ').replace('Super', t(`settings.quick.system.${desktop}`));
  const { look } = shortcut;

  useEffect(() => {
    void look();
  }, [look, set]);

  const change = async (wanted: string | null) => {
    await settings.change('quickShortcut', wanted);
    if ((settings.store.getState().settings?.quickShortcut ?? null) !== wanted) return;
    say(wanted === null ? t('settings.quick.cleared') : t('settings.quick.set', { shortcut: seen(wanted) }));
  };

  const label = t('settings.quick.label');
  if (!inForce || !known) return <SettingRow label={label}>{() => t('settings.unknown')}</SettingRow>;
  const hint = t(isRefused ? 'settings.quick.refused' : `settings.quick.hint.${known.state}`);
  return (
    <SettingRow label={label} hint={hint}>
      {(names) =>
        known.state === 'desktop' ? (
          t('settings.quick.notHere')
        ) : (
          <Recorder
            {...names}
            shown={set === null ? '' : seen(set)}
            isRefused={isRefused}
            onRefused={setRefused}
            onShortcut={(wanted) => void change(wanted)}
          />
        )
      }
    </SettingRow>
  );
};

export const QuickSection = (props: QuickSectionProps) => {
  const t = useWords();
  const { shortcut: known } = useStore(props.shortcut.store);

  return (
    <SettingGroup title={t('settings.quick.group')}>
      <ShortcutRow {...props} />
      <SettingRow label={t('settings.quick.command')} hint={t('settings.quick.commandHint')}>
        {() => known && <Mono>{known.command}</Mono>}
      </SettingRow>
    </SettingGroup>
  );
};
