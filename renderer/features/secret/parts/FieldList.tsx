import { useRef } from 'react';
import type { FieldKind, SecretField } from '../../../../shared/secret';
import type { FieldVerbs } from '../field-verbs';
import { useShortcuts } from '../use-shortcuts';
import { CodeRow } from './CodeRow';
import styles from './FieldList.module.css';
import { FieldRow } from './FieldRow';
import { FileRow } from './FileRow';
import { ListRow } from './ListRow';

interface FieldListProps {
  readonly fields: readonly SecretField[];
  readonly hasCodes: boolean;
  readonly verbs: FieldVerbs;
}

/** Those that are not text in a field. */
const ROWS: Partial<Record<FieldKind, typeof FieldRow>> = { file: FileRow, list: ListRow };

/** What the secret has. Every value is covered until it is asked for. */
export const FieldList = ({ fields, hasCodes, verbs }: FieldListProps) => {
  const list = useRef<HTMLDListElement>(null);
  useShortcuts(list, fields);

  return (
    <dl ref={list} className={styles['fields']}>
      {fields.map((field, index) => {
        const { slug, kind } = field;
        const View = ROWS[kind] ?? FieldRow;
        return <View key={slug} field={field} row={String(index)} verbs={verbs} />;
      })}
      {hasCodes && <CodeRow verbs={verbs} />}
    </dl>
  );
};
