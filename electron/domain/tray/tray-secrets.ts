import type { Translate } from '../../../shared/words/keys';
import { timeLeft } from './time-left';
import type { TrayCheckout, TrayFacts, TrayItem, TraySecret } from './tray-facts';

interface SecretWords {
  readonly t: Translate;
  readonly now: number;
}

/** A menu that is longer covers the screen. */
const MOST = 9;

/** As many dots whatever the length, as with a value. */
const MASK = '\u2022'.repeat(5);

const shownName = (name: string, isMasked: boolean): string =>
  isMasked ? `${Array.from(name).slice(0, 1).join('')}${MASK}` : name;

type SecretAct = 'copy-password' | 'copy-code' | 'show-secret';

const menuOf = (
  label: string,
  secrets: readonly TraySecret[],
  itemOf: (secret: TraySecret) => TrayItem,
): readonly TrayItem[] =>
  secrets.length === 0 ? [] : [{ kind: 'menu', label, items: secrets.slice(0, MOST).map(itemOf) }];

/** Each once, those that the user has chosen first. */
const together = ({ favourites, recents }: TrayFacts): readonly TraySecret[] => {
  const known = new Set(favourites.map(({ id }) => id));
  return [...favourites, ...recents.filter(({ id }) => !known.has(id))];
};

/** Of what cannot be had without the server there is nothing to click while it is out of reach. */
const copying = (facts: TrayFacts, { t }: SecretWords): readonly TrayItem[] => {
  if (facts.isOffline) return [];
  const itemFor =
    (act: SecretAct) =>
    ({ id, name, isGated }: TraySecret): TrayItem => {
      const shown = shownName(name, facts.masksNames);
      const isStopped = isGated && act !== 'show-secret';
      return {
        kind: 'act',
        label: isStopped ? t('tray.gated', { name: shown }) : shown,
        act: { do: isStopped ? 'show-secret' : act, id },
      };
    };
  return [
    ...menuOf(t('tray.favourites'), facts.favourites, itemFor('copy-password')),
    ...menuOf(t('tray.recents'), facts.recents, itemFor('copy-password')),
    ...menuOf(t('tray.codes'), together(facts), itemFor('copy-code')),
    ...menuOf(t('tray.secrets'), together(facts), itemFor('show-secret')),
  ];
};

const checkoutItem =
  (masksNames: boolean, { t, now }: SecretWords) =>
  ({ id, name, endsAt }: TrayCheckout): TrayItem => {
    const shown = shownName(name, masksNames);
    const act = (label: string, does: 'extend-checkout' | 'check-in'): TrayItem => ({
      kind: 'act',
      label,
      act: { do: does, id },
    });
    return {
      kind: 'menu',
      label: endsAt === null ? shown : t('tray.checkout', { name: shown, left: timeLeft(t, endsAt, now) }),
      items: [act(t('tray.extendCheckout'), 'extend-checkout'), act(t('tray.checkIn'), 'check-in')],
    };
  };

const checkoutMenu = (facts: TrayFacts, words: SecretWords): readonly TrayItem[] => {
  const { checkouts, masksNames } = facts;
  if (checkouts.length === 0 || facts.isOffline) return [];
  const { t } = words;
  const all: TrayItem = { kind: 'act', label: t('tray.checkInAll'), act: { do: 'check-in-all' } };
  return [
    {
      kind: 'menu',
      label: t('tray.checkouts', { count: checkouts.length }),
      items: [
        ...checkouts.slice(0, MOST).map(checkoutItem(masksNames, words)),
        ...(checkouts.length > 1 ? [{ kind: 'line' } as const, all] : []),
      ],
    },
  ];
};

export const secretItems = (facts: TrayFacts, words: SecretWords): readonly TrayItem[] => [
  ...copying(facts, words),
  ...checkoutMenu(facts, words),
];
