import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure, Reply } from '../../../shared/ipc/reply';
import type { Candidate, Review } from '../../../shared/rotation';
import { ruleLines } from '../../app/rule-words';
import { useWords } from '../../app/words';
import type { RotationVerbs } from './store';
import { useCover } from './use-cover';

/** From the last key on: no server is asked about half of a password. */
const ASKED_AFTER_MS = 600;

interface Wishes {
  readonly review: Pick<Review, 'ticket' | 'candidate' | 'rules'>;
  readonly verbs: Pick<RotationVerbs, 'regenerate' | 'type' | 'make' | 'inspect' | 'copyCandidate'>;
  readonly say: (text: string) => void;
}

/** The candidate in plain sight, for a while. */
const useInspected = ({ review, verbs }: Pick<Wishes, 'review' | 'verbs'>) => {
  const [inspected, setInspected] = useState<string>();
  const hide = useCallback(() => {
    setInspected(undefined);
  }, []);
  useCover(inspected !== undefined, hide);

  return {
    inspected,
    hide,
    inspect: async (): Promise<Failure | undefined> => {
      const reply = await verbs.inspect({ ticket: review.ticket });
      if (reply.ok) setInspected(reply.value.value);
      return reply.ok ? undefined : reply.failure;
    },
  };
};

/** The newest candidate: an answer that comes after another question was asked is nobody's. */
const useAsked = ({ review, say }: Pick<Wishes, 'review' | 'say'>) => {
  const [candidate, setCandidate] = useState(review.candidate);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const newest = useRef(0);

  return {
    candidate,
    isBusy,
    failure,
    setFailure,
    /** Nobody waits for an answer any more. */
    drop: () => {
      newest.current += 1;
      setBusy(false);
    },
    ask: async (question: () => Promise<Reply<Candidate>>, said: string) => {
      newest.current += 1;
      const mine = newest.current;
      setBusy(true);
      setFailure(undefined);
      const reply = await question();
      if (mine !== newest.current) return;
      setBusy(false);
      setCandidate(reply.ok ? reply.value : null);
      if (reply.ok) say(said);
      else setFailure(reply.failure);
    },
  };
};

interface Typing {
  readonly review: Wishes['review'];
  /** Asks what the server says of what is typed. */
  readonly ask: (typed: string) => void;
  readonly drop: () => void;
}

/** A password of the user's own: it is asked about once it keeps the rules that are known, after a pause or at the end of typing. */
const useTyped = ({ review: { rules }, ask, drop }: Typing) => {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<string>();
  const lines = rules ? ruleLines(t, rules) : [];
  const isWorthAsking = typed !== '' && lines.every(({ isMet }) => isMet(typed) !== false);

  const askAboutTyped = () => {
    if (!isWorthAsking || asked === typed) return;
    setAsked(typed);
    ask(typed);
  };
  const latest = useRef(askAboutTyped);
  useEffect(() => {
    latest.current = askAboutTyped;
  });
  useEffect(() => {
    const timer = setTimeout(() => {
      latest.current();
    }, ASKED_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [typed]);

  return {
    lines,
    typed,
    askAboutTyped,
    isAsked: asked === typed,
    setTyped: (text: string) => {
      drop();
      setAsked(undefined);
      setTyped(text);
    },
  };
};

/** The new password before it is sent. It lies in the main process; what is typed, and what is looked at, is in here. */
export const useCandidate = ({ review, verbs, say }: Wishes) => {
  const t = useWords();
  const { ticket } = review;
  const [isTyping, setTyping] = useState(false);
  const { candidate, isBusy, failure, setFailure, drop, ask } = useAsked({ review, say });
  const { inspected, hide, inspect } = useInspected({ review, verbs });
  const { isAsked, ...own } = useTyped({
    review,
    drop,
    ask: (value) => {
      hide();
      void ask(() => verbs.type({ ticket, value }), t('rotation.candidate.typed'));
    },
  });
  const isTypedThere = isAsked && candidate?.origin === 'typed';

  return {
    ...own,
    /** Null where there is none, or it is not the one that is typed. */
    candidate: isTyping && !isTypedThere ? null : candidate,
    isTyping,
    isBusy,
    failure,
    inspected,
    hide,
    inspect: async () => {
      setFailure(await inspect());
    },
    copy: async () => {
      const reply = await verbs.copyCandidate({ ticket });
      if (reply.ok) say(t('rotation.candidate.copied'));
      else setFailure(reply.failure);
    },
    regenerate: () => {
      setTyping(false);
      own.setTyped('');
      hide();
      return ask(() => verbs.regenerate({ ticket }), t('rotation.candidate.made'));
    },
    make: (length: number, classes: Parameters<typeof verbs.make>[0]['classes']) => {
      hide();
      return ask(() => verbs.make({ ticket, length, classes }), t('rotation.candidate.made'));
    },
    startTyping: () => {
      hide();
      setFailure(undefined);
      setTyping(true);
    },
  };
};

export type CandidateDesk = ReturnType<typeof useCandidate>;
