import { Copy, Eye, EyeOff, ShieldCheck, TriangleAlert, Vault } from 'lucide-react';
import { useEffect, useState } from 'react';
import { isSameServer } from '../../../../shared/same-server';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { Mono } from '../../../ui/Mono';
import type { FileDesk } from '../desk';
import styles from './PasswordLine.module.css';

/** As long as anybody takes to read it off. */
const SHOWN_MS = 30_000;

/** Shown on demand, and covered again by itself, with the window, and with the view. */
const useShownPassword = ({ keys, file }: FileDesk) => {
  const [value, setValue] = useState<string>();
  useEffect(() => {
    if (value === undefined) return undefined;
    const cover = () => {
      setValue(undefined);
    };
    const timer = window.setTimeout(cover, SHOWN_MS);
    window.addEventListener('blur', cover);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('blur', cover);
    };
  }, [value]);

  return {
    value,
    toggle: async () => {
      if (value !== undefined) {
        setValue(undefined);
        return;
      }
      const reply = await keys.client.showPassword({ id: file.id });
      if (reply.ok) setValue(reply.value.value);
      else keys.fail(reply.failure);
    },
  };
};

const Elsewhere = (desk: FileDesk) => {
  const t = useWords();
  const { keys, file, server, onAsk } = desk;
  const shown = useShownPassword(desk);
  const copy = async () => {
    const reply = await keys.client.copyPassword({ id: file.id });
    if (!reply.ok) keys.fail(reply.failure);
  };
  return (
    <>
      <Icon of={TriangleAlert} size="s" className={styles['warn']} />
      <span className={styles['words']}>{t('ticketKeys.password.nowhere')}</span>
      {shown.value !== undefined && <Mono>{shown.value}</Mono>}
      <Button size="s" icon={Copy} onClick={() => void copy()}>
        {t('ticketKeys.password.copy')}
      </Button>
      <Button size="s" icon={shown.value === undefined ? Eye : EyeOff} onClick={() => void shown.toggle()}>
        {t(shown.value === undefined ? 'ticketKeys.password.reveal' : 'ticketKeys.password.cover')}
      </Button>
      <Button
        size="s"
        icon={Vault}
        unavailable={server === undefined ? t('ticketKeys.needsSession') : undefined}
        onClick={() => {
          onAsk({ what: 'store' });
        }}
      >
        {t('ticketKeys.store.checkbox')}
      </Button>
    </>
  );
};

/** Where the password of a file is: without it, nobody opens the file again. */
export const PasswordLine = (desk: FileDesk) => {
  const t = useWords();
  const { file, server, onOpenSecret } = desk;
  const { secret } = file;
  return (
    <div className={styles['line']}>
      {secret === null ? (
        <Elsewhere {...desk} />
      ) : (
        <>
          <Icon of={ShieldCheck} size="s" className={styles['ok']} />
          <span className={styles['words']}>
            {t('ticketKeys.password.stored', { name: secret.name, id: String(secret.id) })}
          </span>
          {isSameServer(secret.server, server) && (
            <Button
              size="s"
              variant="link"
              onClick={() => {
                onOpenSecret(secret.id);
              }}
            >
              {t('ticketKeys.password.openSecret')}
            </Button>
          )}
        </>
      )}
    </div>
  );
};
