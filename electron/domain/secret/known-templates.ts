import type { Answered, Clock } from '../ports';
import type { Authorised } from '../session/authorised';
import { isWithin } from '../within';
import type { SecretTemplate } from '../vault-secret';

export interface KnownTemplates {
  readonly of: (id: number) => Promise<Answered<SecretTemplate>>;
}

interface KnownTemplatesDeps extends Pick<Authorised, 'read'> {
  readonly clock: Clock;
  /** Whose session it is, and where. */
  readonly whose: () => string;
}

interface Known {
  readonly at: number;
  readonly answer: Promise<Answered<SecretTemplate>>;
}

/** Hundreds of secrets are made after one template, and it changes hardly ever. */
const GOOD_FOR_MS = 60_000;
const MOST = 100;

/** Asked for once in a while, and not with every secret that is opened. */
export const createKnownTemplates = ({ read, clock, whose }: KnownTemplatesDeps): KnownTemplates => {
  const known = new Map<string, Known>();

  const ask = (key: string, id: number): Promise<Answered<SecretTemplate>> => {
    const answer = read((server, pass, cancel) => server.secret.template(pass, id, cancel)).then((told) => {
      if (!told.ok) known.delete(key);
      return told;
    });
    known.delete(key);
    known.set(key, { at: clock.now(), answer });
    const [oldest] = known.keys();
    if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    return answer;
  };

  return {
    of: (id) => {
      const key = `${whose()}\n${id}`;
      const one = known.get(key);
      const isGood = one !== undefined && isWithin(GOOD_FOR_MS, one.at, clock.now());
      return isGood ? one.answer : ask(key, id);
    },
  };
};
