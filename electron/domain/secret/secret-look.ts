import { succeed, type Reply } from '../../../shared/ipc/reply';
import type { LookedSecret, SecretField } from '../../../shared/secret';
import type { AccessMemory } from '../access/access-memory';
import type { Authorised } from '../session/authorised';
import type { SecretState, SecretSummary, SecretTemplate, TemplateField } from '../vault-secret';
import { costOf } from './cost-of';
import type { Favourites } from './favourites';
import type { KnownFields } from './known-fields';
import type { KnownTemplates } from './known-templates';

export interface SecretLook {
  /** Reads what can be known without reading a value, and takes nothing out. */
  readonly look: (id: number) => Promise<Reply<LookedSecret>>;
}

const fieldOf = ({ slug, name, kind, isRequired, editing }: TemplateField): SecretField => ({
  slug,
  name,
  kind,
  isRequired,
  editing,
});

interface Found {
  readonly summary: SecretSummary;
  readonly state: SecretState | undefined;
  readonly template: SecretTemplate | undefined;
}

const lookedOf = ({ summary, state, template }: Found): Omit<LookedSecret, 'access' | 'isFavourite'> => ({
  id: summary.id,
  name: summary.name,
  template: summary.template.name,
  folder: summary.folder,
  folderId: summary.folderId,
  isActive: summary.isActive,
  heartbeat: summary.heartbeat,
  outOfSync: summary.outOfSync,
  daysLeft: summary.daysLeft,
  isPasswordHidden: summary.isPasswordHidden,
  fields: template ? template.fields.map(fieldOf) : null,
  actions: state?.actions ?? [],
  cost: costOf(summary, state),
});

interface Memories {
  readonly memory: Pick<AccessMemory, 'read'>;
  readonly known: Pick<KnownFields, 'learn'>;
  readonly favourites: Pick<Favourites, 'isFavourite'>;
  readonly templates: KnownTemplates;
}

export const createSecretLook = (
  { read }: Pick<Authorised, 'read'>,
  { memory, known, favourites, templates }: Memories,
): SecretLook => ({
  look: async (id) => {
    const [summary, state, isFavourite] = await Promise.all([
      read((server, pass, cancel) => server.secret.summary(pass, id, cancel)),
      read((server, pass, cancel) => server.secret.state(pass, id, cancel)),
      favourites.isFavourite(id),
    ]);
    if (!summary.ok) return summary;
    if (!state.ok && state.failure.code === 'session-ended') return state;
    const template = await templates.of(summary.value.template.id);
    const found = {
      summary: summary.value,
      state: state.ok ? state.value : undefined,
      template: template.ok ? template.value : undefined,
    };
    known.learn(id, found.template?.fields ?? []);
    return succeed({ ...lookedOf(found), isFavourite, access: memory.read(id, found.state) });
  },
});
