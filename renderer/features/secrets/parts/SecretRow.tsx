import { memo, type CSSProperties } from 'react';
import type { ListedSecret } from '../../../../shared/secrets';
import type { ListColumn } from '../../../../shared/settings';
import type { DateStyle } from '../../../app/dates';
import { useWords } from '../../../app/words';
import { classNames } from '../../../ui/class-names';
import { Icon } from '../../../ui/Icon';
import { templateIcon } from '../../../ui/template-icon';
import { cellOf, tracksOf } from '../columns';
import { statusOf, type Status } from '../status';
import styles from './SecretRow.module.css';

interface SecretRowProps {
  /** Undefined while it has not come. */
  readonly secret: ListedSecret | undefined;
  readonly user: string;
  /** None where there is no room for any. */
  readonly columns: readonly ListColumn[];
  readonly dates: DateStyle;
}

const Unread = () => (
  <>
    <span className={styles['tile']} />
    <span className={styles['words']}>
      <span className={styles['unreadName']} />
      <span className={styles['unreadTemplate']} />
    </span>
  </>
);

const StatusWords = ({ status: { words, tone, icon } }: { readonly status: Status }) => (
  <span className={classNames(styles['status'], styles[tone])} title={words}>
    <Icon of={icon} size="s" />
    <span className={styles['cut']}>{words}</span>
  </span>
);

const lastPart = (path: string | null): string => path?.slice(path.lastIndexOf('\\') + 1) ?? '';

type WideRowProps = Omit<SecretRowProps, 'secret'> & { readonly secret: ListedSecret };

const WideRow = ({ secret, user, columns, dates }: WideRowProps) => {
  const t = useWords();
  const status = statusOf({ t, secret, user });
  const cells = columns.map((column) => ({ column, text: cellOf(column, secret, { t, dates }) }));
  // What a column says need not be said once more, unless somebody is to see it at once.
  const isSaid = status?.tone !== 'danger' && cells.some(({ text }) => text === status?.words);
  const style: CSSProperties = { gridTemplateColumns: tracksOf(columns) };

  return (
    <span className={styles['cells']} style={style}>
      <span className={styles['first']}>
        <span className={styles['tile']}>
          <Icon of={templateIcon(secret.template)} />
        </span>
        <span className={styles['words']}>
          <span className={styles['name']} title={secret.name}>
            {secret.name}
          </span>
          {status && !isSaid && <StatusWords status={status} />}
        </span>
      </span>
      {cells.map(({ column, text }) => (
        <span key={column} className={styles['cell']} title={text}>
          {text}
        </span>
      ))}
    </span>
  );
};

/** What is seen of a secret in a list. */
export const SecretRow = memo(({ secret, ...rest }: SecretRowProps) => {
  const t = useWords();
  if (!secret) return <Unread />;
  if (rest.columns.length > 0) return <WideRow secret={secret} {...rest} />;
  const { name, template, path } = secret;
  const status = statusOf({ t, secret, user: rest.user });
  const folder = lastPart(path);

  return (
    <>
      <span className={styles['tile']}>
        <Icon of={templateIcon(template)} />
      </span>
      <span className={styles['words']}>
        <span className={styles['name']} title={name}>
          {name}
        </span>
        <span className={styles['line']}>
          <span className={styles['template']} title={path === null ? template : `${template}, ${path}`}>
            {[template, folder].filter((part) => part !== '').join(' \u00b7 ')}
          </span>
          {status && <StatusWords status={status} />}
        </span>
      </span>
    </>
  );
});
SecretRow.displayName = 'SecretRow';
