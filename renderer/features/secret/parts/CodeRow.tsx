import type { ShownCodes } from '../../../../shared/secret';
import { useNow } from '../../../app/use-now';
import { useWords } from '../../../app/words';
import type { FieldVerbs } from '../field-verbs';
import { useCopy } from '../use-copy';
import { useFieldValue } from '../use-field-value';
import styles from './CodeRow.module.css';
import { Concealed } from './Concealed';
import { CopyButton } from './CopyButton';
import { RevealButton } from './RevealButton';
import { Row } from './Row';
import { Trouble } from './Trouble';

const PERIOD_MS = 30_000;

/** In two halves, as people read them out. */
const halves = (code: string): string =>
  code.length % 2 === 0 ? `${code.slice(0, code.length / 2)} ${code.slice(code.length / 2)}` : code;

const Present = ({ codes }: ShownCodes) => {
  const t = useWords();
  const last = codes.at(-1);
  const now = useNow(last?.endsAt ?? null);
  const present = codes.find(({ endsAt }) => endsAt > now) ?? last;
  if (!present) return null;
  const leftMs = Math.max(0, present.endsAt - now);
  const seconds = Math.ceil(leftMs / 1_000);

  return (
    <span className={styles['present']}>
      <span dir="ltr" className={styles['code']}>
        {halves(present.code)}
      </span>
      <progress
        aria-hidden="true"
        className={styles['left']}
        max={PERIOD_MS}
        value={Math.min(leftMs, PERIOD_MS)}
      />
      <span aria-hidden="true" className={styles['seconds']}>
        {t('secret.code.seconds', { count: seconds })}
      </span>
    </span>
  );
};

/** The code of the moment, for as long as it is good, and then the next. */
export const CodeRow = ({ verbs }: { readonly verbs: FieldVerbs }) => {
  const t = useWords();
  const name = t('secret.code.name');
  const { value, isBusy, eye } = useFieldValue({ name, verbs, read: verbs.codes });
  const { failure, ...copy } = useCopy({ name, verbs, copy: () => verbs.copyCode(name) });

  return (
    <Row
      name={name}
      row="code"
      isBusy={isBusy}
      actions={
        <>
          <RevealButton {...eye} />
          <CopyButton name={name} unavailable={verbs.unavailable} {...copy} />
        </>
      }
    >
      <Concealed value={value}>{(shown) => <Present codes={shown.codes} />}</Concealed>
      <Trouble failure={failure} />
    </Row>
  );
};
