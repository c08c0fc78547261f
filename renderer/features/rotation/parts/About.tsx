import type { Review } from '../../../../shared/rotation';
import { useWords } from '../../../app/words';
import styles from './About.module.css';

const hostOf = (server: string): string => (URL.canParse(server) ? new URL(server).host : server);

/** Where, as whom, which secret and which field: all of it, always. */
export const About = ({ review }: { readonly review: Review }) => {
  const t = useWords();
  const { server, user, secret, field } = review;
  const id = String(secret.id);

  return (
    <dl aria-label={t('rotation.about.label')} className={styles['about']}>
      <dt>{t('rotation.about.server')}</dt>
      <dd>
        <strong dir="ltr">{hostOf(server)}</strong> {t('rotation.about.as', { user })}
      </dd>
      <dt>{t('rotation.about.secret')}</dt>
      <dd>
        <strong>{secret.name}</strong>{' '}
        {secret.folder === null
          ? t('rotation.about.id', { id, template: secret.template })
          : t('rotation.about.idIn', { id, template: secret.template, folder: secret.folder })}
      </dd>
      <dt>{t('rotation.about.field')}</dt>
      <dd>
        <strong>{field.name}</strong>{' '}
        <span dir="ltr" className={styles['slug']}>
          {field.slug}
        </span>
      </dd>
    </dl>
  );
};
