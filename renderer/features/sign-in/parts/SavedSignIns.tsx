import { Plus } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import type { Profile } from '../../../../shared/profiles';
import type { DateStyle } from '../../../app/dates';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Empty } from '../../../ui/Empty';
import { Mark } from '../../../ui/Mark';
import { ProfileList, type ProfilesStore } from '../../profiles';
import { ServerCertificate, type TrustStore } from '../../trust';
import type { SavedSignInsVerbs } from '../use-saved-sign-ins';
import styles from './SavedSignIns.module.css';

interface SavedSignInsProps {
  readonly id: string;
  readonly shown: boolean;
  readonly list: readonly Profile[];
  readonly saved: SavedSignInsVerbs;
  readonly profiles: ProfilesStore;
  readonly trust: TrustStore;
  readonly dates: DateStyle;
  readonly say: (text: string) => void;
  readonly onNew: () => void;
  /** What stands at the foot of the list. */
  readonly children: ReactNode;
}

export const SavedSignIns = ({ id, shown, list, saved, ...props }: SavedSignInsProps) => {
  const t = useWords();
  const newButton = useRef<HTMLButtonElement>(null);

  return (
    <aside id={id} aria-label={t('signIn.saved')} className={styles['aside']} data-shown={shown}>
      <div className={styles['brand']}>
        <Mark />
        <span>{t('app.name')}</span>
      </div>
      <h2 id={`${id}-saved`} className={styles['heading']}>
        {t('signIn.saved')}
      </h2>
      {list.length === 0 && (
        <div className={styles['none']}>
          <Empty what={t('signIn.noneSaved')} next={t('signIn.noneSavedNext')} />
        </div>
      )}
      <ProfileList
        labelledBy={`${id}-saved`}
        list={list}
        selected={saved.selected}
        profiles={props.profiles}
        say={props.say}
        certificateOf={(host) => <ServerCertificate trust={props.trust} dates={props.dates} host={host} />}
        onChoose={saved.choose}
        onSignIn={saved.signIn}
        whereElse={() => newButton.current ?? undefined}
      />
      <div className={styles['new']}>
        <Button ref={newButton} variant="quiet" size="s" icon={Plus} onClick={props.onNew}>
          {t('signIn.new')}
        </Button>
      </div>
      <div className={styles['space']} />
      {props.children}
    </aside>
  );
};
