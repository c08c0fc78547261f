import type { ReactNode } from 'react';
import type { Translate } from '../../../../shared/words/keys';
import { useWords } from '../../../app/words';
import { Tabs } from '../../../ui/Tabs';
import { METHODS, type AllowedWays } from '../allowed-ways';
import type { SignInFormVerbs } from '../use-sign-in-form';

interface MethodTabsProps {
  readonly signIn: SignInFormVerbs;
  readonly ways: AllowedWays;
  /** What the chosen way asks for. */
  readonly children: ReactNode;
}

const noteOf = (t: Translate, { named, methods, sources }: AllowedWays): string | undefined => {
  if (named === null || methods.length + sources.length === METHODS.length + 2) return undefined;
  if (named.length === 0) return t('signIn.noMethod');
  return t('signIn.onlyMethods', {
    names: named.map((way) => t(`settings.organisation.method.${way}`)).join(', '),
  });
};

/** The ways to sign in. What an organisation does not allow stays in its place, cannot be chosen, and says why. */
export const MethodTabs = ({ signIn, ways, children }: MethodTabsProps) => {
  const t = useWords();
  const { entries, set } = signIn;

  return (
    <Tabs
      label={t('signIn.methods')}
      tabs={METHODS.map((value) => ({
        value,
        label: t(`signIn.method.${value}`),
        isUnavailable: !ways.methods.includes(value),
      }))}
      note={noteOf(t, ways)}
      value={entries.method}
      onChange={(method) => {
        set('method', method);
      }}
    >
      {children}
    </Tabs>
  );
};
