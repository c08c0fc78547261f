import { useEffect, useRef } from 'react';
import type { SecretField } from '../../../../shared/secret';
import { useWords } from '../../../app/words';
import type { FieldVerbs } from '../field-verbs';
import { useCopy } from '../use-copy';
import { useFieldValue } from '../use-field-value';
import { useLink } from '../use-link';
import { Concealed } from './Concealed';
import styles from './Concealed.module.css';
import { CopyButton } from './CopyButton';
import { EditButton } from './EditButton';
import { LargeButton } from './LargeButton';
import { LinkButton } from './LinkButton';
import { RevealButton } from './RevealButton';
import { RotateButton } from './RotateButton';
import { Row } from './Row';
import { ShownValue } from './ShownValue';
import { Trouble } from './Trouble';

interface FieldRowProps {
  readonly field: SecretField;
  readonly row: string;
  readonly verbs: FieldVerbs;
}

const Empty = () => {
  const t = useWords();
  return <span className={styles['note']}>{t('secret.empty')}</span>;
};

/** A field whose value is text, of whatever kind. */
export const FieldRow = ({ field, row, verbs }: FieldRowProps) => {
  const { slug, name, kind } = field;
  const button = useRef<HTMLButtonElement>(null);
  const { value, isBusy, eye } = useFieldValue({ name, verbs, read: () => verbs.reveal(slug) });
  const { failure, ...copy } = useCopy({ name, verbs, copy: () => verbs.copy(slug) });
  const { failure: unopened, ...link } = useLink({ slug, name, verbs });
  const { cover } = eye;
  // What was shown may be another one now.
  useEffect(() => cover, [cover, verbs.changes]);
  const text = value.state === 'shown' ? value.shown.value : '';

  return (
    <Row
      name={name}
      row={row}
      isBusy={isBusy}
      isShown={text !== ''}
      actions={
        <>
          {kind === 'password' && <RotateButton field={field} verbs={verbs} />}
          {text !== '' && (
            <LargeButton name={name} text={text} focusAfter={() => button.current ?? undefined} />
          )}
          {kind === 'url' && <LinkButton name={name} unavailable={verbs.unavailable} link={link} />}
          <RevealButton ref={button} {...eye} />
          <CopyButton name={name} unavailable={verbs.unavailable} {...copy} />
          <EditButton field={field} verbs={verbs} onSaved={eye.cover} />
        </>
      }
    >
      <Concealed value={value}>
        {(shown) => (shown.value === '' ? <Empty /> : <ShownValue kind={kind} text={shown.value} />)}
      </Concealed>
      <Trouble failure={failure} />
      <Trouble failure={unopened} />
    </Row>
  );
};
