import type { PolicyInForce, ShownPolicy } from '../../../../shared/policy';
import type { Translate } from '../../../../shared/words/keys';
import { useWords } from '../../../app/words';
import { Banner } from '../../../ui/Banner';
import { Mono } from '../../../ui/Mono';
import styles from './OrganisationSection.module.css';
import { SettingGroup } from './SettingGroup';
import { SettingRow } from './SettingRow';

const faultText = (t: Translate, { why, detail }: NonNullable<PolicyInForce['fault']>): string => {
  if (why === 'not-read' || why === 'unknown-name' || why === 'bad-value')
    return t(`settings.organisation.fault.${why}`, { detail });
  return t(`settings.organisation.fault.${why}`);
};

const FaultBanner = ({ fault }: Pick<PolicyInForce, 'fault'>) => {
  const t = useWords();
  if (!fault) return null;
  return (
    <div className={styles['fault']}>
      <Banner tone="warn" title={t('settings.organisation.faultTitle')}>
        <p>{faultText(t, fault)}</p>
        <p>{t('settings.organisation.faultNext')}</p>
      </Banner>
    </div>
  );
};

interface SaidProps {
  readonly label: string;
  readonly items: readonly string[];
}

const Said = ({ label, items }: SaidProps) => (
  <SettingRow label={label}>
    {({ labelledBy }) => (
      <ul aria-labelledby={labelledBy} className={styles['list']}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    )}
  </SettingRow>
);

const serversIn = (t: Translate, { servers, onlySaved }: PolicyInForce): readonly string[] => {
  if (servers) return servers.length === 0 ? [t('settings.organisation.noServer')] : servers;
  return [t(onlySaved ? 'settings.organisation.savedOnly' : 'settings.organisation.anyServer')];
};

const methodsIn = (t: Translate, { methods, onlySaved }: PolicyInForce): readonly string[] => {
  if (methods) return methods.map((method) => t(`settings.organisation.method.${method}`));
  return [t(onlySaved ? 'settings.organisation.savedOnly' : 'settings.organisation.anyMethod')];
};

const InForce = ({ policy }: { readonly policy: PolicyInForce }) => {
  const t = useWords();
  const allowed = (is: boolean) => t(`settings.organisation.${is ? 'allowed' : 'off'}`);
  return (
    <>
      <FaultBanner fault={policy.fault} />
      <SettingGroup title={t('settings.organisation.group')}>
        <SettingRow label={t('settings.organisation.from')} hint={t('settings.organisation.fromHint')}>
          {() => <Mono>{policy.from}</Mono>}
        </SettingRow>
        {policy.presetServer !== null && (
          <Said label={t('settings.organisation.preset')} items={[policy.presetServer]} />
        )}
        <Said label={t('settings.organisation.servers')} items={serversIn(t, policy)} />
        <Said label={t('settings.organisation.methods')} items={methodsIn(t, policy)} />
        <Said label={t('settings.organisation.practice')} items={[allowed(policy.practice)]} />
        {policy.locked.length > 0 && (
          <Said
            label={t('settings.organisation.locked')}
            items={policy.locked.map((name) => t(`settings.organisation.name.${name}`))}
          />
        )}
      </SettingGroup>
    </>
  );
};

/** What somebody else has decided for everybody on this computer, and why a part of it does not hold. */
export const OrganisationSection = ({ policy }: { readonly policy: ShownPolicy | undefined }) =>
  policy?.state === 'in-force' ? <InForce policy={policy} /> : null;
