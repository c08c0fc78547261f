const WIRE_DATE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,3})\d*)?Z?$/u;

/** Without a zone, by whatever clock the server goes: good to put in order, and to tell the day by. */
export const dateIn = (written: string): number | null => {
  const [, seconds, part = '0'] = WIRE_DATE.exec(written) ?? [];
  const at = seconds === undefined ? Number.NaN : Date.parse(`${seconds}.${part.padEnd(3, '0')}Z`);
  // The first day of all stands for never.
  return at > 0 ? at : null;
};
