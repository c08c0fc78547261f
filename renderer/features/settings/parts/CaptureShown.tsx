import { useStore } from 'zustand';
import { CAPTURE_MINUTES, MOST_SHOWN_MS, shownUntil } from '../../../../shared/capture';
import { useNow } from '../../../app/use-now';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { timeLeft } from '../../session';
import type { SettingsStore } from '../store';
import styles from './CaptureShown.module.css';
import { SettingRow } from './SettingRow';

/** For whoever shares a screen with the window on it: hidden it is again by itself. */
export const CaptureShown = ({ settings }: { readonly settings: SettingsStore }) => {
  const t = useWords();
  const { settings: inForce, locked } = useStore(settings.store);
  const until = inForce?.captureShownUntil ?? null;
  const now = useNow(until);
  if (!inForce?.hidesFromCapture || locked.includes('hidesFromCapture')) return null;
  const isShown = until !== null && until > now && until - now <= MOST_SHOWN_MS;

  return (
    <SettingRow label={t('settings.capture.showLabel')} hint={t('settings.capture.showHint')}>
      {() => (
        <div className={styles['times']}>
          {isShown && (
            <>
              <span>{t('settings.capture.shownFor', { time: timeLeft(until, now).digits ?? '' })}</span>
              <Button size="s" onClick={() => void settings.change('captureShownUntil', null)}>
                {t('settings.capture.hideNow')}
              </Button>
            </>
          )}
          {!isShown &&
            CAPTURE_MINUTES.map((minutes) => (
              <Button
                key={minutes}
                size="s"
                onClick={() => void settings.change('captureShownUntil', shownUntil(minutes, Date.now()))}
              >
                {t('settings.capture.showFor', { count: minutes })}
              </Button>
            ))}
        </div>
      )}
    </SettingRow>
  );
};
