import { Clock, Eye, Lock, Mail, MessageSquare, UserCheck, type LucideIcon } from 'lucide-react';
import type { ReadingCost } from '../../../../shared/secret';
import type { Translate } from '../../../../shared/words/keys';
import { useWords } from '../../../app/words';
import { Tag } from '../../../ui/Tag';
import styles from './CostBadge.module.css';

interface Cost {
  readonly key: string;
  readonly icon: LucideIcon;
  readonly words: string;
  readonly isPlain?: boolean;
}

const checkoutWords = (t: Translate, minutes: number): string =>
  minutes === 0 ? t('secret.cost.checkoutUnknown') : t('secret.cost.checkout', { count: minutes });

const costsOf = (t: Translate, cost: ReadingCost): readonly Cost[] => {
  const { checkoutMinutes } = cost;
  const costs: readonly (Cost | false)[] = [
    { key: 'audited', icon: Eye, words: t('secret.cost.audited'), isPlain: true },
    checkoutMinutes !== null && { key: 'checkout', icon: Clock, words: checkoutWords(t, checkoutMinutes) },
    cost.comment && { key: 'comment', icon: MessageSquare, words: t('secret.cost.comment') },
    cost.approval && { key: 'approval', icon: UserCheck, words: t('secret.cost.approval') },
    cost.doubleLock && { key: 'double-lock', icon: Lock, words: t('secret.cost.doubleLock') },
    cost.notifies === true && { key: 'notifies', icon: Mail, words: t('secret.cost.notifies') },
  ];
  return costs.filter((each) => each !== false);
};

/** Said before a value is read: what its user pays for it. */
export const CostBadge = ({ cost }: { readonly cost: ReadingCost }) => {
  const t = useWords();
  return (
    <ul aria-label={t('secret.cost.label')} className={styles['costs']}>
      {costsOf(t, cost).map(({ key, icon, words, isPlain }) => (
        <li key={key}>
          <Tag icon={icon} tone={isPlain === true ? 'plain' : 'warn'}>
            {words}
          </Tag>
        </li>
      ))}
    </ul>
  );
};
