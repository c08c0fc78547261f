import { useEffect } from 'react';
import type { Translate } from '../../../shared/words/keys';
import { assertNever } from '../../app/assert-never';
import { useWords } from '../../app/words';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import styles from './LinkBanner.module.css';
import type { LinkTurn } from './turn';

type Told = Exclude<LinkTurn, { readonly kind: 'nothing' | 'open' }>;

export interface LinkBannerProps {
  readonly turn: Told;
  readonly say: (text: string) => void;
  readonly onDrop: () => void;
  readonly onSwitch: () => void;
}

/** The whole address: a host alone would not tell one site of it from another, nor a path that was made to look like one. */
const textOf = (t: Translate, turn: Told): { readonly title: string; readonly body: string } => {
  switch (turn.kind) {
    case 'not-understood':
      return { title: t('links.notUnderstood'), body: t('links.notUnderstoodNext') };
    case 'wait':
      return {
        title: t('links.waits', { id: String(turn.id) }),
        body: turn.server === null ? t('links.waitsAnywhere') : t('links.waitsAt', { server: turn.server }),
      };
    case 'elsewhere':
      return {
        title: t('links.elsewhere', { id: String(turn.id) }),
        body: t('links.elsewhereNext', { server: turn.server }),
      };
    default:
      return assertNever(turn);
  }
};

/** A link is from anybody: it fills in no form, and nobody is signed in or out by it. */
export const LinkBanner = ({ turn, say, onDrop, onSwitch }: LinkBannerProps) => {
  const t = useWords();
  const { title, body } = textOf(t, turn);
  useEffect(() => {
    say(`${title}. ${body}`);
  }, [say, title, body]);

  return (
    <section aria-label={t('links.region')} className={styles['link']}>
      <Banner
        tone={turn.kind === 'wait' ? 'info' : 'warn'}
        title={title}
        actions={
          turn.kind !== 'not-understood' && (
            <>
              {turn.kind === 'elsewhere' && (
                <Button size="s" onClick={onSwitch}>
                  {t('links.switch')}
                </Button>
              )}
              <Button size="s" variant="quiet" onClick={onDrop}>
                {t('links.drop')}
              </Button>
            </>
          )
        }
        {...(turn.kind === 'not-understood' && {
          dismiss: { label: t('controls.dismiss'), onDismiss: onDrop },
        })}
      >
        <p dir="auto">{body}</p>
      </Banner>
    </section>
  );
};
