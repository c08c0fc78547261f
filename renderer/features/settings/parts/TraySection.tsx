import { useEffect } from 'react';
import { useStore } from 'zustand';
import { CLOSE_ACTIONS } from '../../../../shared/choices';
import { useWords } from '../../../app/words';
import type { TrayStore } from '../../tray';
import type { SettingsStore } from '../store';
import { ChoiceRow } from './ChoiceRow';
import { SettingGroup } from './SettingGroup';
import { SwitchRow } from './SwitchRow';

interface TraySectionProps {
  readonly settings: SettingsStore;
  readonly tray: TrayStore;
}

const SWITCHES = {
  startInTray: 'inTray',
  startAtLogin: 'atLogin',
  masksTrayNames: 'mask',
} as const;

interface TraySwitchProps extends Pick<TraySectionProps, 'settings'> {
  readonly name: keyof typeof SWITCHES;
  readonly isAbsent: boolean;
}

/** What needs a tray is offered where there is one; where there is none it says so. */
const TraySwitch = ({ settings, name, isAbsent }: TraySwitchProps) => {
  const t = useWords();
  const words = SWITCHES[name];

  return (
    <SwitchRow
      settings={settings}
      name={name}
      label={t(`settings.tray.${words}`)}
      hint={t(isAbsent ? 'settings.tray.none' : `settings.tray.${words}Hint`)}
      unavailable={isAbsent}
    />
  );
};

export const TraySection = ({ settings, tray }: TraySectionProps) => {
  const t = useWords();
  const { isThere } = useStore(tray.store);
  const { look } = tray;
  const isAbsent = isThere === false;
  const shared = { settings, isAbsent };

  useEffect(() => {
    void look();
  }, [look]);

  return (
    <>
      <SettingGroup title={t('settings.close.group')}>
        <ChoiceRow
          settings={settings}
          name="closeAction"
          label={t('settings.close.label')}
          hint={t(isAbsent ? 'settings.close.noTrayHint' : 'settings.close.hint')}
          options={CLOSE_ACTIONS.map((action) => ({
            value: action,
            label: t(`settings.close.option.${action}`),
          }))}
        />
      </SettingGroup>
      <SettingGroup title={t('settings.tray.start')}>
        <TraySwitch {...shared} name="startInTray" />
        <TraySwitch {...shared} name="startAtLogin" />
      </SettingGroup>
      <SettingGroup title={t('settings.tray.menu')}>
        <TraySwitch {...shared} name="masksTrayNames" />
      </SettingGroup>
    </>
  );
};
