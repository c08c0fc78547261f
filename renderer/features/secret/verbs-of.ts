import type { LookedSecret, SecretField } from '../../../shared/secret';
import type { FieldVerbs } from './field-verbs';
import type { SecretVerbs } from './secret-verbs';
import type { SecretStore } from './store';

/** By what servers let an owner do alone. */
const OWNERS = ['EditShare', 'Delete'];

const editingOf = ({ actions }: LookedSecret): FieldVerbs['editing'] => {
  if (!actions.includes('Edit')) return 'nobody';
  return OWNERS.some((action) => actions.includes(action)) ? 'owner' : 'editor';
};

/** The first password that its user may change; undefined where there is none. */
export const rotatableField = (looked: LookedSecret): SecretField | undefined => {
  const editing = editingOf(looked);
  if (editing === 'nobody') return undefined;
  return looked.fields?.find(
    ({ kind, editing: who }) =>
      kind === 'password' && who !== 'nobody' && (who !== 'owners' || editing === 'owner'),
  );
};

/** What can be done with the fields of this secret. */
export const verbsOf = (
  { values, lookAgain, rotate }: Pick<SecretStore, 'values' | 'lookAgain' | 'rotate'>,
  looked: LookedSecret,
): Omit<FieldVerbs, 'unavailable' | 'say' | 'changes'> => {
  const { id, name } = looked;
  return {
    reveal: (slug) => values.reveal({ id, slug }),
    copy: (slug) => values.copy({ id, slug }),
    askToOpen: (slug) => values.askToOpen({ id, slug }),
    open: (slug) => values.open({ id, slug }),
    leaveLink: () => {
      void values.leaveLink();
    },
    codes: () => values.codes({ id }),
    copyCode: (label) => values.copyCode({ id, label }),
    edit: (slug) => values.edit({ id, slug }),
    rules: (slug) => values.rules({ id, slug }),
    put: (slug, value) => values.put({ id, slug, value }),
    lookAtEdit: (slug) => values.lookAtEdit({ id, slug }),
    stopEdit: () => {
      void values.stopEdit();
    },
    list: (slug) => values.list({ id, slug }),
    copyListItem: (slug, item) => values.copyListItem({ id, slug, item }),
    listsOf: (slug) => values.listsOf({ id, slug }),
    putLists: (slug, { before, after }) => values.putLists({ id, slug, before, after }),
    saveFile: (slug) => values.saveFile({ id, slug, secret: name }),
    sendFile: (slug) => values.sendFile({ id, slug }),
    removeFile: (slug) => values.removeFile({ id, slug }),
    stopFile: (slug) => {
      void values.stopFile({ id, slug });
    },
    onFileProgress: (slug, listener) =>
      values.onFileProgress((progress) => {
        if (progress.id === id && progress.slug === slug) listener(progress);
      }),
    rotate: (slug) => {
      rotate({ id, slug });
    },
    editing: editingOf(looked),
    onRefused: lookAgain,
  };
};

/** What can be done with this secret. */
export const actsOf = (
  { values, folderAt, lookAgain }: SecretStore,
  { id, name }: LookedSecret,
): Omit<SecretVerbs, 'unavailable' | 'say'> => ({
  mark: (isFavourite) => values.mark({ id, isFavourite }),
  beat: () => values.beat({ id }),
  beatOf: () => values.beatOf({ id }),
  expire: () => values.expire({ id }),
  pageOf: () => values.pageOf({ id }),
  openPage: (host) => values.openPage({ id, host }),
  expiration: () => values.expiration({ id }),
  setExpiration: (before, after) => values.setExpiration({ id, before, after }),
  dependencies: () => values.dependencies({ id }),
  history: () => values.history({ id }),
  audits: (skip, take) => values.audits({ id, skip, take }),
  exportAudits: (headings) => values.exportAudits({ id, name, headings }),
  stopExport: () => {
    void values.stopExport();
  },
  copyAbout: (what, label) => values.copyAbout({ id, what, label }),
  change: (change) => values.change({ id, ...change }),
  folderAt: (path) => folderAt({ path }),
  lookAgain,
});
