import { succeed, type Reply } from '../../../shared/ipc/reply';
import type { Access } from '../../../shared/access';
import type { Review } from '../../../shared/rotation';
import type { PasswordRules } from '../../../shared/secret';
import type { AccessMemory } from '../access/access-memory';
import type { KnownTemplates } from '../secret/known-templates';
import type { Authorised } from '../session/authorised';
import type { FieldPlace, SecretState, SecretSummary, SecretTemplate, TemplateField } from '../vault-secret';
import type { Asked, CandidateMaker, MadePassword } from './candidates';
import { asksReason, planOf, takesOut } from './plan';
import { newestAudit } from './trail';

/** What was looked at before it is confirmed, and the password that is to be put there. */
export interface Draft {
  readonly place: FieldPlace & { readonly number: number | undefined };
  readonly server: string;
  readonly user: string;
  readonly review: Omit<Review, 'ticket' | 'candidate'>;
  readonly made: MadePassword | null;
  /** The newest entry of the trail then; null where it is not known. */
  readonly newestAudit: number | null;
  /** What is to be there still when it is sent; null where that is not known. */
  readonly expected: string | null;
  readonly isOfRun: boolean;
}

interface PreparingDeps extends Pick<Authorised, 'read'> {
  readonly memory: Pick<AccessMemory, 'read'>;
  readonly templates: KnownTemplates;
  readonly candidates: CandidateMaker;
}

interface Looked {
  readonly summary: SecretSummary;
  readonly state: SecretState | undefined;
  readonly template: SecretTemplate | undefined;
  readonly field: TemplateField | undefined;
  readonly access: Access;
}

export interface Preparation extends FieldPlace {
  readonly server: string;
  readonly user: string;
  /** Without what only somebody who reads it needs. */
  readonly isLean: boolean;
  /** Given, it is the password, and no other is made. */
  readonly given?: { readonly value: string; readonly expected: string | null };
}

const MACHINE = /^(?:machine|host|server|computer|resource|domain|address)/iu;
const ACCOUNT = /^(?:user|account|login)/iu;

/** The account has the first password of its template, as far as templates tell. */
const isOfAccount = ({ template }: Looked, slug: string): boolean =>
  template?.fields.find(({ kind }) => kind === 'password')?.slug === slug;

const remoteOf = (looked: Looked, slug: string): Pick<Review['remote'], 'isOffered' | 'why'> => {
  const { template, state, access } = looked;
  if (template?.changesAccounts !== true) return { isOffered: false, why: 'not-set-up' };
  if (!isOfAccount(looked, slug)) return { isOffered: false, why: 'not-the-account-field' };
  // What may be done is told only of a secret that is open.
  const isTold = access.gate === 'open';
  const may = state?.actions.includes('ChangePasswordNow') === true;
  return isTold && !may ? { isOffered: false, why: 'no-permission' } : { isOffered: true, why: null };
};

const reasonOf = ({ access, summary }: Looked): Review['reason'] => {
  if (asksReason(access)) return 'required';
  return summary.needsComment ? 'optional' : 'none';
};

const hangsOf = ({ summary, state, access }: Looked): Review['hangs'] => ({
  isChangePending: state?.isChangePending ?? null,
  heartbeat: summary.heartbeat,
  outOfSync: summary.outOfSync,
  dependencies: null,
  changesOnCheckIn:
    access.gate === 'open'
      ? (access.checkout?.changesPassword ?? null)
      : takesOut(access) && 'changesPassword' in access
        ? access.changesPassword
        : null,
});

/** Behind any other gate nothing can be changed before it is open. */
export const isPassable = (access: Access): boolean =>
  access.gate === 'open' || asksReason(access) || takesOut(access);

const createLooks = ({ read, memory, templates }: PreparingDeps) => {
  const look = async ({ id, slug }: FieldPlace, asked: Asked): Promise<Reply<Looked>> => {
    asked('GET', `/api/v1/secrets/${id}/summary`);
    asked('GET', `/api/v1/secrets/${id}/state`);
    const [summary, state] = await Promise.all([
      read((server, pass, cancel) => server.secret.summary(pass, id, cancel)),
      read((server, pass, cancel) => server.secret.state(pass, id, cancel)),
    ]);
    if (!summary.ok) return summary;
    if (!state.ok && state.failure.code === 'session-ended') return state;
    const found = await templates.of(summary.value.template.id);
    const template = found.ok ? found.value : undefined;
    const known = state.ok ? state.value : undefined;
    return succeed({
      summary: summary.value,
      state: known,
      template,
      field: template?.fields.find((each) => each.slug === slug),
      access: memory.read(id, known),
    });
  };

  const textOf = async ({ summary: { id }, template }: Looked, called: RegExp, asked: Asked) => {
    const field = template?.fields.find(({ kind, slug }) => kind === 'text' && called.test(slug));
    if (!field) return null;
    asked('GET', `/api/v1/secrets/${id}/fields/${field.slug}`);
    const value = await read((server, pass, cancel) =>
      server.secret.value(pass, { id, slug: field.slug }, cancel),
    );
    return value.ok && value.value !== '' ? value.value.slice(0, 1_000) : null;
  };

  return {
    look,
    /** Where the account is, and what it is called. Neither is a secret, and reading them is written down nowhere. */
    account: async (looked: Looked, asked: Asked) => {
      const isKnown = looked.template?.changesAccounts === true && looked.access.gate === 'open';
      if (!isKnown) return { machine: null, account: null };
      const [machine, account] = await Promise.all([
        textOf(looked, MACHINE, asked),
        textOf(looked, ACCOUNT, asked),
      ]);
      return { machine, account };
    },
    rules: async ({ field }: Looked, asked: Asked): Promise<PasswordRules | null> => {
      const requirement = field?.requirement ?? null;
      if (requirement === null) return null;
      asked('GET', `/api/v1/password-requirements/${requirement}`);
      const told = await read((server, pass, cancel) => server.secret.rules(pass, requirement, cancel));
      return told.ok ? told.value : null;
    },
  };
};

const reviewOf = (
  looked: Looked,
  { id, slug, server, user }: Preparation,
  more: Pick<Review, 'rules' | 'callsMade'> & {
    readonly account: Pick<Review['remote'], 'machine' | 'account'>;
  },
): Draft['review'] => {
  const { summary, state, field, access } = looked;
  const mayAudit = state?.actions.includes('ViewAudit') === true;
  const plan = (scope: 'vault' | 'remote') => planOf({ id, slug, access, scope, mayAudit });
  return {
    server,
    user,
    secret: { id, name: summary.name, folder: summary.folder, template: summary.template.name },
    field: { slug, name: field?.name ?? slug },
    access,
    reason: reasonOf(looked),
    remote: { ...remoteOf(looked, slug), ...more.account },
    hangs: hangsOf(looked),
    mayRead: summary.isPasswordHidden ? null : true,
    rules: more.rules,
    plan: { vault: plan('vault'), remote: plan('remote') },
    callsMade: more.callsMade,
  };
};

/** Looks at all that has to be known before it is confirmed, and has a password made. Nothing is changed, and no password read. */
export const createPreparing = (deps: PreparingDeps) => {
  const { read, candidates } = deps;
  const looks = createLooks(deps);

  const madeFor = async (
    { given, ...place }: Preparation & { readonly number: number | undefined },
    looked: Looked,
    asked: Asked,
  ): Promise<Reply<MadePassword | null>> => {
    if (!isPassable(looked.access)) return succeed(null);
    if (!given) return candidates.generate(place, asked);
    return candidates.check(place, { value: given.value, origin: 'put-back', rules: null });
  };

  const restFor = async (wanted: Preparation, looked: Looked, asked: Asked) => {
    const { id, isLean } = wanted;
    const number = looked.field?.number;
    const mayAudit = looked.state?.actions.includes('ViewAudit') === true;
    if (mayAudit) asked('GET', `/api/v1/secrets/${id}/audits`);
    const [made, rules, account, newest] = await Promise.all([
      madeFor({ ...wanted, number }, looked, asked),
      isLean ? null : looks.rules(looked, asked),
      isLean ? { machine: null, account: null } : looks.account(looked, asked),
      mayAudit ? newestAudit(read, id) : null,
    ]);
    return { made, rules, account, newest, number };
  };

  return async (wanted: Preparation): Promise<Reply<Draft>> => {
    const { id, slug, server, user, given } = wanted;
    const callsMade: { verb: string; path: string }[] = [];
    const asked: Asked = (verb, path) => callsMade.push({ verb, path });
    const looked = await looks.look(wanted, asked);
    if (!looked.ok) return looked;
    const { made, rules, account, newest, number } = await restFor(wanted, looked.value, asked);
    if (!made.ok) return made;
    return succeed({
      place: { id, slug, number },
      server,
      user,
      review: reviewOf(looked.value, wanted, { rules, callsMade, account }),
      made: made.value,
      newestAudit: newest,
      expected: given?.expected ?? null,
      isOfRun: wanted.isLean,
    });
  };
};
