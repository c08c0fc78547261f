import { useWords } from '../../../app/words';
import { useSystemProxy, type NetworkStore } from '../../network';
import { SettingGroup } from './SettingGroup';
import { SettingRow } from './SettingRow';

export const NetworkSection = ({ network }: { readonly network: NetworkStore }) => {
  const t = useWords();
  const proxy = useSystemProxy(network);

  return (
    <SettingGroup title={t('settings.network.group')}>
      <SettingRow label={t('settings.network.label')} hint={t('settings.network.hint')}>
        {() => proxy}
      </SettingRow>
    </SettingGroup>
  );
};
