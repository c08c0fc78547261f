import type { Authorised } from '../session/authorised';

const TAKE = 20;

/** What leaves the value as it is; whatever else is written down may have changed it. */
const HARMLESS =
  /view|display|launch|heart ?beat|check|copied|copy|export|favou?rite|share|web ?service|access request|download|comment/iu;

const pageOf = (read: Authorised['read'], id: number, take: number) =>
  read((server, pass, cancel) => server.secret.audits(pass, { id, skip: 0, take }, cancel));

/** The number of the newest entry; null where nobody says. */
export const newestAudit = async (read: Authorised['read'], id: number): Promise<number | null> => {
  const page = await pageOf(read, id, 1);
  if (!page.ok) return null;
  const [newest] = page.value.records;
  return newest === undefined ? 0 : newest.id;
};

/** Whether the trail tells of a change since then. Values are not read for it. */
export const hasChangedSince = async (
  read: Authorised['read'],
  { id, newest }: { readonly id: number; readonly newest: number | null },
): Promise<boolean> => {
  if (newest === null) return false;
  const page = await pageOf(read, id, TAKE);
  if (!page.ok) return false;
  const fresh = page.value.records.filter((each) => each.id > newest);
  return fresh.some(({ action }) => !HARMLESS.test(action));
};
