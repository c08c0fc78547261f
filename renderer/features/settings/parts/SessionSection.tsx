import { LOCK_IDLE_MINUTES } from '../../../../shared/choices';
import { useWords } from '../../../app/words';
import type { SettingsStore } from '../store';
import { CaptureShown } from './CaptureShown';
import { ChoiceRow } from './ChoiceRow';
import { SettingGroup } from './SettingGroup';
import { SettingRow } from './SettingRow';
import { SwitchRow } from './SwitchRow';

interface SessionSectionProps {
  readonly settings: SettingsStore;
  /** The system cannot keep a window out of pictures of the screen. */
  readonly onLinux: boolean;
}

const LOCKS = ['lockWithScreen', 'lockOnClose', 'runsWhileLocked', 'checkInOnLock'] as const;

const Lock = ({ settings }: Pick<SessionSectionProps, 'settings'>) => {
  const t = useWords();

  return (
    <SettingGroup title={t('settings.lock.group')}>
      <ChoiceRow
        settings={settings}
        name="lockIdleMinutes"
        label={t('settings.lock.idle')}
        hint={t('settings.lock.idleHint')}
        options={LOCK_IDLE_MINUTES.map((value) => ({
          value,
          label:
            value === 'never' ? t('settings.lock.never') : t('settings.lock.after', { count: Number(value) }),
        }))}
      />
      {LOCKS.map((name) => (
        <SwitchRow
          key={name}
          settings={settings}
          name={name}
          label={t(`settings.lock.${name}`)}
          hint={t(`settings.lock.${name}Hint`)}
        />
      ))}
    </SettingGroup>
  );
};

const Capture = ({ settings, onLinux }: SessionSectionProps) => {
  const t = useWords();
  const label = t('settings.capture.label');

  return (
    <SettingGroup title={t('settings.capture.group')}>
      {onLinux ? (
        <SettingRow label={label} hint={t('settings.capture.noHint')}>
          {() => t('settings.capture.no')}
        </SettingRow>
      ) : (
        <>
          <SwitchRow
            settings={settings}
            name="hidesFromCapture"
            label={label}
            hint={t('settings.capture.hint')}
          />
          <CaptureShown settings={settings} />
        </>
      )}
    </SettingGroup>
  );
};

export const SessionSection = ({ settings, onLinux }: SessionSectionProps) => {
  const t = useWords();

  return (
    <>
      <SettingGroup title={t('settings.session.group')}>
        <SwitchRow
          settings={settings}
          name="extendAutomatically"
          label={t('settings.session.extend')}
          hint={t('settings.session.extendHint')}
        />
      </SettingGroup>
      <Lock settings={settings} />
      <Capture settings={settings} onLinux={onLinux} />
    </>
  );
};
