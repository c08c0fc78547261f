import { fail } from '../../../shared/ipc/reply';
import type { ListedSecret, ListedSecrets, SecretsQuery, WantedSecrets } from '../../../shared/secrets';
import type { Session } from '../../../shared/session';
import type { Answered, Cancel, Pass, VaultServer } from '../ports';
import { createCanceller } from '../session/canceller';
import type { WantedPage } from '../vault-list';
import { siftOf } from './sift';
import { createSiftedList, type SiftedList } from './sifted-list';

export interface SecretLists {
  /** One page of a list; asked for by somebody who wants to see it, never before. */
  readonly page: (wanted: WantedSecrets) => Promise<Answered<ListedSecrets>>;
  /** Nobody wants any more what is under way under this ticket. */
  readonly stop: (ticket: number) => void;
}

interface Asking {
  readonly server: Pick<VaultServer, 'list'>;
  readonly pass: Pass;
  readonly cancel: Cancel;
}

/** A server that gives less at once than it is asked for is asked on, until the page is full or there is no more. */
const wholePage = async (
  { server, pass, cancel }: Asking,
  { query, skip, take }: WantedPage,
): Promise<Answered<ListedSecrets>> => {
  let records: readonly ListedSecret[] = [];
  for (;;) {
    const at = skip + records.length;
    const wanted = { query, skip: at, take: take - records.length };
    const answer = await server.list.page(pass, wanted, cancel);
    if (!answer.ok) return answer;
    if (cancel.isCancelled()) return fail('cancelled');
    const { total } = answer.value;
    records = [...records, ...answer.value.records];
    const isFull = records.length >= take || skip + records.length >= total;
    if (isFull) return { ok: true, value: { records, total } };
    // It has counted more than it gives: what it gives is all there is.
    if (answer.value.records.length === 0) return { ok: true, value: { records, total: at } };
  }
};

type Lists = Pick<VaultServer, 'list'>;

interface SecretListsDeps {
  readonly read: <T>(
    question: (server: Lists, pass: Pass, cancel: Cancel) => Promise<Answered<T>>,
  ) => Promise<Answered<T>>;
  readonly current: () => Session;
}

/** What is asked for under one ticket. */
interface Question {
  readonly ticket: number;
  readonly about: string;
  readonly calledOff: Set<() => void>;
  readonly sifted: SiftedList | undefined;
  /** Its first page has been given. */
  isBegun: boolean;
  further: number;
}

const userOf = (session: Session): string => ('opened' in session ? session.opened.user : '');

/** Whoever lists names in the background asks beside whoever looks at a list. */
const MOST_QUESTIONS = 4;

export const createSecretLists = ({ read, current }: SecretListsDeps): SecretLists => {
  let questions: readonly Question[] = [];

  const newQuestion = (ticket: number, query: SecretsQuery): Question => {
    const fits = siftOf(query, userOf(current()));
    const sifted = fits && createSiftedList(fits);
    return { ticket, about: JSON.stringify(query), calledOff: new Set(), sifted, isBegun: false, further: 0 };
  };

  /**
   * A page that was loaded anew counts its tickets from one again: what was found for another question under the same
   * ticket, or in another session, is not what it asks for. Of those that nobody waits for the newest are kept.
   */
  const questionOf = ({ ticket, query, skip, further = 0 }: WantedSecrets): Question => {
    const about = JSON.stringify(query);
    const known = questions.find(
      (each) =>
        each.ticket === ticket &&
        each.about === about &&
        !(each.isBegun && skip === 0 && further <= each.further),
    );
    if (known) return known;
    const question = newQuestion(ticket, query);
    const idle = questions.filter(({ calledOff }) => calledOff.size === 0).slice(-MOST_QUESTIONS);
    questions = [...questions.filter((each) => each.calledOff.size > 0 || idle.includes(each)), question];
    return question;
  };

  return {
    page: async (asked) => {
      const { ticket: _, further = 0, ...wanted } = asked;
      const question = questionOf(asked);
      question.further = further;
      const { calledOff, sifted } = question;
      const { cancel, cancelNow } = createCanceller();
      calledOff.add(cancelNow);
      const page = await read((server, pass, left) => {
        left.onCancelled(cancelNow);
        const ask = (next: WantedPage): Promise<Answered<ListedSecrets>> =>
          cancel.isCancelled()
            ? Promise.resolve(fail('cancelled'))
            : wholePage({ server, pass, cancel }, next);
        return sifted ? sifted.page({ ...wanted, further }, ask) : ask(wanted);
      });
      calledOff.delete(cancelNow);
      if (page.ok && wanted.skip === 0) question.isBegun = true;
      return page;
    },
    stop: (ticket) => {
      const stopped = questions.filter((each) => each.ticket === ticket);
      questions = questions.filter((each) => each.ticket !== ticket);
      for (const { calledOff } of stopped) for (const cancelNow of calledOff) cancelNow();
    },
  };
};
