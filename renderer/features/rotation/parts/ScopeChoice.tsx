import type { Ref } from 'react';
import type { Review, Scope } from '../../../../shared/rotation';
import type { Translate } from '../../../../shared/words/keys';
import { useWords } from '../../../app/words';
import { Checkbox } from '../../../ui/Checkbox';
import { RadioCards } from '../../../ui/RadioCards';
import styles from './ScopeChoice.module.css';

interface ScopeChoiceProps {
  readonly review: Pick<Review, 'remote' | 'hangs'>;
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
  readonly consents: boolean;
  readonly onConsent: (consents: boolean) => void;
  /** The card that is chosen. */
  readonly chosen: Ref<HTMLInputElement>;
}

const remoteHint = (t: Translate, { remote, hangs }: ScopeChoiceProps['review']): string => {
  const { machine } = remote;
  const what =
    machine === null ? t('rotation.scope.remoteHintNoMachine') : t('rotation.scope.remoteHint', { machine });
  const { dependencies } = hangs;
  return dependencies === null
    ? what
    : `${what} ${t('rotation.scope.dependencies', { count: dependencies })}`;
};

const consentLabel = (t: Translate, { machine, account }: Review['remote']): string => {
  const who = account ?? t('rotation.consent.anyAccount');
  return machine === null
    ? t('rotation.consent.labelNoMachine', { account: who })
    : t('rotation.consent.label', { account: who, machine });
};

/** Whether the account gets the new password too. That is agreed to each time. */
export const ScopeChoice = (props: ScopeChoiceProps) => {
  const t = useWords();
  const { review, scope, onScope, consents, onConsent, chosen } = props;
  const { remote } = review;

  return (
    <div className={styles['scope']}>
      <RadioCards
        label={t('rotation.scope.label')}
        chosen={chosen}
        value={scope}
        onChange={onScope}
        cards={[
          {
            value: 'vault',
            label: t('rotation.scope.vault'),
            hint:
              remote.machine === null
                ? t('rotation.scope.vaultHintNoMachine')
                : t('rotation.scope.vaultHint', { machine: remote.machine }),
          },
          {
            value: 'remote',
            label: t('rotation.scope.remote'),
            hint: remoteHint(t, review),
            tone: 'danger',
            unavailable: remote.isOffered ? undefined : t(`rotation.scope.why.${remote.why ?? 'not-set-up'}`),
          },
        ]}
      />
      {scope === 'remote' && (
        <Checkbox
          tone="danger"
          label={consentLabel(t, remote)}
          hint={t('rotation.consent.hint')}
          checked={consents}
          onChange={onConsent}
        />
      )}
    </div>
  );
};
