/** Tells a spreadsheet which letters follow. */
const MARK = '\uFEFF';
const LINE_END = '\r\n';

/** What a spreadsheet takes for something to work out, which may start a program or ask a server. */
const RUNS = /^[=+\-@\t\r]/u;

/** An apostrophe in front makes a text of it. */
const harmless = (cell: string): string => (RUNS.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => `"${harmless(cell).replaceAll('"', '""')}"`;

/** As RFC 4180 has it, each cell in quotes, and none that runs. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  MARK + rows.map((row) => row.map(quoted).join(',') + LINE_END).join('');
