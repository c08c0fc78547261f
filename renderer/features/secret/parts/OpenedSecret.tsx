import { lazy, Suspense, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { LookedSecret, SecretField } from '../../../../shared/secret';
import { useWords } from '../../../app/words';
import { Icon } from '../../../ui/Icon';
import { Tabs } from '../../../ui/Tabs';
import { templateIcon } from '../../../ui/template-icon';
import type { FieldVerbs } from '../field-verbs';
import type { SecretVerbs } from '../secret-verbs';
import { useActs } from '../use-acts';
import { ActBanner } from './ActBanner';
import { CostBadge } from './CostBadge';
import { Facts } from './Facts';
import { FieldList } from './FieldList';
import { HeaderActions } from './HeaderActions';
import styles from './OpenedSecret.module.css';

const TABS = ['fields', 'history', 'audit', 'dependencies'] as const;
type Tab = (typeof TABS)[number];

export interface OpenedSecretProps {
  readonly looked: LookedSecret;
  readonly verbs: FieldVerbs;
  readonly acts: SecretVerbs;
  /** What stands in the way of its values, and until when it is its user's. */
  readonly gate: ReactNode;
}

/** Of a template that could not be read. */
const NONE: readonly SecretField[] = [];

/** Nothing stands in the way, as far as that is known. */
const isOpen = ({ access }: LookedSecret): boolean => access.gate === 'open';

const Fields = ({ looked, verbs, gate }: OpenedSecretProps) => {
  const t = useWords();
  const hasList = isOpen(looked) || looked.access.gate === 'unknown';
  return (
    <>
      {!isOpen(looked) && gate}
      <CostBadge cost={looked.cost} />
      {hasList && looked.fields === null && <p>{t('secret.noFields')}</p>}
      {hasList && (
        <FieldList
          fields={looked.fields ?? NONE}
          hasCodes={looked.actions.includes('GenerateOneTimePassword')}
          verbs={verbs}
        />
      )}
      <Facts looked={looked} />
    </>
  );
};

const AuditPanel = lazy(async () => {
  const { AuditPanel: View } = await import('./AuditPanel');
  return { default: View };
});

const HistoryPanel = lazy(async () => {
  const { HistoryPanel: View } = await import('./HistoryPanel');
  return { default: View };
});

const History = ({ looked, acts }: Pick<OpenedSecretProps, 'looked' | 'acts'>) => {
  const t = useWords();
  if (!looked.actions.includes('ViewAudit')) return <p>{t('secret.history.needsAudit')}</p>;
  return (
    <Suspense fallback={null}>
      <HistoryPanel verbs={acts} />
    </Suspense>
  );
};

const Audit = ({ looked, acts }: Pick<OpenedSecretProps, 'looked' | 'acts'>) => {
  const t = useWords();
  if (!looked.actions.includes('ViewAudit')) return <p>{t('secret.audit.notAllowed')}</p>;
  return (
    <Suspense fallback={null}>
      <AuditPanel verbs={acts} />
    </Suspense>
  );
};

const DependenciesPanel = lazy(async () => {
  const { DependenciesPanel: View } = await import('./DependenciesPanel');
  return { default: View };
});

const Dependencies = ({ looked, acts }: Pick<OpenedSecretProps, 'looked' | 'acts'>) => {
  const t = useWords();
  if (!looked.actions.includes('ViewDependencies')) return <p>{t('secret.depends.notAllowed')}</p>;
  return (
    <Suspense fallback={null}>
      <DependenciesPanel verbs={acts} />
    </Suspense>
  );
};

const Panel = ({ tab, ...props }: OpenedSecretProps & { readonly tab: Tab }) => {
  if (tab === 'fields') return <Fields {...props} />;
  if (tab === 'history') return <History looked={props.looked} acts={props.acts} />;
  if (tab === 'audit') return <Audit looked={props.looked} acts={props.acts} />;
  return <Dependencies looked={props.looked} acts={props.acts} />;
};

/** Keeps the focus in the secret where the control that had it has done its work, and is gone. */
const useHeading = ({ access }: LookedSecret) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(access);
  useEffect(() => {
    if (before.current === access) return;
    before.current = access;
    if (document.activeElement === document.body) heading.current?.focus();
  }, [access]);
  return heading;
};

/** A secret by what is known of it without a look at its values. */
export const OpenedSecret = (props: OpenedSecretProps) => {
  const { looked, gate } = props;
  const acts = useActs(props.acts);
  const t = useWords();
  const id = useId();
  const [tab, setTab] = useState<Tab>('fields');
  const heading = useHeading(looked);
  const { folder, template } = looked;
  const line =
    folder === null
      ? t('secret.lineWithoutFolder', { template, id: String(looked.id) })
      : t('secret.line', { folder, template, id: String(looked.id) });

  return (
    <article aria-labelledby={`${id}-name`} className={styles['secret']}>
      <header className={styles['head']}>
        <span className={styles['tile']}>
          <Icon of={templateIcon(template)} />
        </span>
        <div className={styles['words']}>
          <h1 ref={heading} id={`${id}-name`} tabIndex={-1} className={styles['name']}>
            {looked.name}
          </h1>
          <p className={styles['line']}>{line}</p>
        </div>
        <HeaderActions looked={looked} verbs={props.acts} acts={acts} />
      </header>
      {acts.news && (
        <ActBanner news={acts.news} onDismiss={acts.dismiss} onLookAgain={props.acts.lookAgain} />
      )}
      {isOpen(looked) && gate}
      <Tabs
        label={t('secret.tabs.label')}
        tabs={TABS.map((value) => ({ value, label: t(`secret.tabs.${value}`) }))}
        value={tab}
        onChange={setTab}
      >
        <Panel tab={tab} {...props} />
      </Tabs>
    </article>
  );
};
