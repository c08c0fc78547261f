import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useWords } from '../../../app/words';
import { Disclosure } from '../../../ui/Disclosure';
import type { LicenceStore } from '../licence-store';
import styles from './Licences.module.css';
import { SettingGroup } from './SettingGroup';
import { SettingRow } from './SettingRow';

/** Whose work is in the app, and on what terms. */
export const Licences = ({ licences }: { readonly licences: LicenceStore }) => {
  const t = useWords();
  const { store, look } = licences;
  const { list } = useStore(store);

  useEffect(() => {
    void look();
  }, [look]);

  if (list.length === 0) return null;
  return (
    <SettingGroup title={t('settings.about.licences')}>
      <SettingRow label={t('settings.about.runtime')}>{() => null}</SettingRow>
      {/* Many, and of interest to few: nobody walks through them on the way to something else. */}
      <div className={styles['parts']}>
        <Disclosure label={t('settings.about.parts', { count: list.length })}>
          <ul className={styles['list']}>
            {list.map(({ name, version, licence, text }) => (
              <li key={`${name} ${version}`}>
                <Disclosure label={t('settings.about.part', { name, version, licence })}>
                  <pre
                    className={styles['text']}
                    tabIndex={0}
                    aria-label={t('settings.about.text', { name })}
                  >
                    {text}
                  </pre>
                </Disclosure>
              </li>
            ))}
          </ul>
        </Disclosure>
      </div>
    </SettingGroup>
  );
};
