import { lazy, Suspense, useState } from 'react';
import { Pencil } from 'lucide-react';
import type { SecretField } from '../../../../shared/secret';
import type { ListItem, ShownList } from '../../../../shared/secret-lists';
import { useWords } from '../../../app/words';
import { IconButton } from '../../../ui/IconButton';
import type { FieldVerbs } from '../field-verbs';
import { useCopy } from '../use-copy';
import { useEditing } from '../use-editing';
import { useFieldValue } from '../use-field-value';
import { Concealed } from './Concealed';
import concealed from './Concealed.module.css';
import { CopyButton } from './CopyButton';
import styles from './ListRow.module.css';
import { RevealButton } from './RevealButton';
import { Row } from './Row';
import { Trouble } from './Trouble';

const EditLists = lazy(async () => {
  const { EditLists: View } = await import('./EditLists');
  return { default: View };
});

interface ListRowProps {
  readonly field: SecretField;
  readonly row: string;
  readonly verbs: FieldVerbs;
}

const Item = ({
  item,
  slug,
  verbs,
}: {
  readonly item: ListItem;
  readonly slug: string;
  readonly verbs: FieldVerbs;
}) => {
  const name = item.value;
  const { failure, ...copy } = useCopy({ name, verbs, copy: () => verbs.copyListItem(slug, item.id) });
  return (
    <li>
      <span className={styles['item']}>
        <span>
          <span dir="ltr">{name}</span>
          {item.category !== '' && <span className={styles['category']}>{item.category}</span>}
        </span>
        <CopyButton name={name} unavailable={verbs.unavailable} {...copy} />
      </span>
      <Trouble failure={failure} />
    </li>
  );
};

const Items = ({ shown, field, verbs }: Omit<ListRowProps, 'row'> & { readonly shown: ShownList }) => {
  const t = useWords();
  if (shown.items.length === 0) return <span className={concealed['note']}>{t('secret.empty')}</span>;
  return (
    <>
      <ul aria-label={t('secret.list.items', { field: field.name })} className={styles['items']}>
        {shown.items.map((item) => (
          <Item key={item.id} item={item} slug={field.slug} verbs={verbs} />
        ))}
      </ul>
      {shown.isCut && <p className={concealed['note']}>{t('secret.list.cut')}</p>}
    </>
  );
};

/** A field that points at lists: what they offer is shown as one. */
export const ListRow = ({ field, row, verbs }: ListRowProps) => {
  const { slug, name } = field;
  const t = useWords();
  const { value, isBusy, eye } = useFieldValue({ name, verbs, read: () => verbs.list(slug) });
  const edits = useEditing(field, verbs);
  const [isEdited, setEdited] = useState(false);

  return (
    <Row
      name={name}
      row={row}
      isBusy={isBusy}
      actions={
        <>
          <RevealButton {...eye} />
          {edits.mayBeShown && (
            <IconButton
              icon={Pencil}
              label={t('secret.edit.title', { field: name })}
              unavailable={edits.unavailable}
              onClick={() => {
                setEdited(true);
              }}
            />
          )}
        </>
      }
    >
      <Concealed value={value}>{(shown) => <Items shown={shown} field={field} verbs={verbs} />}</Concealed>
      <Suspense fallback={null}>
        {isEdited && (
          <EditLists
            field={field}
            verbs={verbs}
            onClose={() => {
              setEdited(false);
            }}
            onSaved={() => {
              setEdited(false);
              verbs.say(t('secret.edit.saved', { field: name }));
              eye.cover();
            }}
          />
        )}
      </Suspense>
    </Row>
  );
};
