import { useEffect, useId, useRef, useState } from 'react';
import type { PasswordRules, SecretField } from '../../../../shared/secret';
import { useWords } from '../../../app/words';
import type { FieldVerbs } from '../field-verbs';
import { ruleWords } from '../../../app/rule-words';
import styles from './Rules.module.css';

interface LinesProps {
  readonly slug: string;
  readonly read: FieldVerbs['rules'];
}

const Lines = ({ slug, read }: LinesProps) => {
  const t = useWords();
  const [rules, setRules] = useState<PasswordRules | null>(null);
  const first = useRef(read);
  const title = useId();

  useEffect(() => {
    let isOver = false;
    const ask = async () => {
      const reply = await first.current(slug);
      if (!isOver && reply.ok) setRules(reply.value);
    };
    void ask();
    return () => {
      isOver = true;
    };
  }, [slug]);

  const lines = rules ? ruleWords(t, rules) : [];
  if (lines.length === 0) return null;
  return (
    <div className={styles['rules']}>
      <p id={title}>{t('secret.edit.rules.label')}</p>
      <ul aria-labelledby={title} className={styles['list']}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
};

interface RulesProps {
  readonly field: SecretField;
  readonly read: FieldVerbs['rules'];
}

/** What the template asks of a password; nothing where that is not known. */
export const Rules = ({ field: { kind, slug }, read }: RulesProps) =>
  kind === 'password' ? <Lines slug={slug} read={read} /> : null;
