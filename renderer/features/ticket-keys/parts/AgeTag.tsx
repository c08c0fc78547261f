import { Check, Clock, TriangleAlert, type LucideIcon } from 'lucide-react';
import { keyAge, type KeyAge } from '../../../../shared/ticket-key-servers';
import { useWords } from '../../../app/words';
import { Tag } from '../../../ui/Tag';
import { ageInWords } from '../key-words';

interface AgeTagProps {
  readonly since: number;
  readonly now: number;
  /** With what is to be done about it. */
  readonly isLong?: boolean;
}

const LOOKS = {
  fresh: { tone: 'ok', icon: Check },
  daily: { tone: 'warn', icon: Clock },
  overdue: { tone: 'danger', icon: TriangleAlert },
} as const satisfies Readonly<Record<KeyAge, { readonly tone: string; readonly icon: LucideIcon }>>;

/** For how long a key has encrypted, and whether that is too long. */
export const AgeTag = ({ since, now, isLong = false }: AgeTagProps) => {
  const t = useWords();
  const kind = keyAge(since, now);
  const age = ageInWords(t, now - since);
  return (
    <Tag {...LOOKS[kind]}>
      <span>{isLong && kind !== 'fresh' ? t(`ticketKeys.age.${kind}`, { age }) : age}</span>
    </Tag>
  );
};
