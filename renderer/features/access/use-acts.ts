import { useStore } from 'zustand';
import type { Access, Reason, WantedAccess } from '../../../shared/access';
import type { Translate } from '../../../shared/words/keys';
import { formatMoment } from '../../app/dates';
import { failureText } from '../../app/failures';
import { useWords } from '../../app/words';
import type { Desk } from './desk';
import type { AccessStore, Trouble } from './store';

/** What one press of Extend adds. */
const EXTENSION_MINUTES = 30;

export const troubleTitle = (t: Translate, { act, outcome }: Trouble): string =>
  t(`access.${outcome === 'unknown' ? 'unsure' : 'refused'}.${act}`);

const checkedOut = (t: Translate, access: Access, locale: string): string => {
  if (access.gate !== 'open' || access.checkout === null) return t('access.said.open');
  const { endsAt } = access.checkout;
  if (endsAt === null) return t('access.said.checkedOutUnknown');
  return t('access.said.checkedOut', { time: formatMoment(new Date(endsAt), locale) });
};

/** What can be done, each with what is said of it when it is over. */
export const useActs = ({ id, acts, isLive, locale, say, alert }: Desk) => {
  const t = useWords();
  const { under } = useStore(acts.store);

  const tell = (done: Access | undefined, words: (access: Access) => string) => {
    if (done) {
      say(words(done));
      return;
    }
    const { trouble } = acts.store.getState();
    if (trouble?.id === id) alert(`${troubleTitle(t, trouble)}. ${failureText(t, trouble.failure).what}`);
  };

  const why = isLive ? undefined : t('access.over');
  return {
    /** Why nothing can be done now. */
    unavailable: under === null ? why : t('access.busy'),
    checkOut: async () => {
      tell(await acts.checkOut(id), (access) => checkedOut(t, access, locale));
    },
    extend: async () => {
      tell(await acts.extend(id, EXTENSION_MINUTES), (access) => checkedOut(t, access, locale));
    },
    checkIn: async (isForced = false) => {
      tell(await acts.checkIn(id, isForced), () => t('access.said.checkedIn'));
    },
    leaveReason: async (reason: Reason, takesOut: boolean) => {
      tell(await acts.leaveReason({ id, reason, takesOut }), (access) => checkedOut(t, access, locale));
    },
    ask: async (wanted: Omit<WantedAccess, 'id'>) => {
      const done = await acts.ask({ id, ...wanted });
      tell(done, () => t('access.said.asked'));
      return done !== undefined;
    },
    withdraw: async (number: number) => {
      tell(await acts.withdraw(id, number), () => t('access.said.withdrawn'));
    },
    unlock: async (keys: Omit<Parameters<AccessStore['unlock']>[0], 'id'>) => {
      tell(await acts.unlock({ id, ...keys }), (access) => checkedOut(t, access, locale));
    },
    reactivate: async () => {
      tell(await acts.reactivate(id), () => t('access.said.reactivated'));
    },
    look: () => acts.look(id),
  };
};
