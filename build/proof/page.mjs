/** @typedef {import('./promises.mjs').Promised} Promised */
/** @typedef {import('./findings.mjs').Finding} Finding */
/** @typedef {import('./reports.mjs').Reports} Reports */
/** @typedef {{ name: string, told: string, isRun: boolean }} PartOutcome */
/** @typedef {{ promise: Promised, findings: readonly Finding[], verdict: string, notRun: readonly string[] }} Judged */

/**
 * @param {readonly (readonly string[])[]} rows the first one holds the headings
 * @returns {string}
 */
function table(rows) {
  const line = (/** @type {readonly string[]} */ row) =>
    `| ${row.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  const [head = [], ...rest] = rows;
  return [line(head), line(head.map(() => '---')), ...rest.map(line)].join('\n');
}

/** @param {readonly Finding[]} findings @param {readonly string[]} notRun */
function verdictOf(findings, notRun) {
  const told = findings.filter(({ met }) => met !== null);
  if (told.some(({ met }) => met === false)) return 'FELL SHORT';
  if (told.length === 0) return 'unproven';
  return notRun.length > 0 || told.length < findings.length ? 'kept, as far as it was looked at' : 'kept';
}

/**
 * @param {readonly Promised[]} promises
 * @param {Reports} reports
 * @param {ReadonlySet<string>} ran
 * @returns {Judged[]}
 */
export const judged = (promises, reports, ran) =>
  promises.map((promise) => {
    const findings = promise.look(reports);
    const notRun = promise.parts.filter((part) => !ran.has(part));
    return { promise, findings, notRun, verdict: verdictOf(findings, notRun) };
  });

/** @param {Finding} finding */
const shareOf = ({ ratio }) => (ratio === null ? '' : ratio.toFixed(2));

/** @param {Finding} finding */
const metOf = ({ met }) => (met === null ? 'no figure' : met ? 'met' : 'MISSED');

/** @param {Judged} judged */
function section({ promise, findings, verdict, notRun }) {
  const rows = findings.map((each) => [each.what, each.figure, each.goal, shareOf(each), metOf(each)]);
  return [
    `### ${promise.id}`,
    `${promise.says}: **${verdict}**.`,
    ...(rows.length > 0 ? [table([['what', 'figure', 'goal', 'share of it', ''], ...rows])] : []),
    ...(notRun.length > 0 ? [`Not run: ${notRun.join(', ')}.`] : []),
  ].join('\n\n');
}

/** @param {readonly Judged[]} all */
function shortcomings(all) {
  const rows = all.flatMap(({ promise, findings }) =>
    findings
      .filter(({ met }) => met === false)
      .map((each) => [promise.id, each.what, each.figure, each.goal, shareOf(each)]),
  );
  if (rows.length === 0) return 'Nothing of what was measured.';
  return table([['promise', 'what', 'figure', 'goal', 'share of it'], ...rows]);
}

/** @param {Reports} reports */
function details({ scan, audit, licences }) {
  /** @type {string[]} */
  const told = [];
  if (scan !== undefined) {
    const open = scan.open.map(({ issue, severity, file, place }) => [
      issue,
      severity,
      `${file} ${place}`,
      'OPEN',
    ]);
    const known = scan.answered.map(({ issue, severity, file, answer }) => [issue, severity, file, answer]);
    told.push(
      '### What the scan found',
      table([['finding', 'severity', 'where', 'answer'], ...open, ...known]),
    );
  }
  if (audit !== undefined) {
    const tools = audit.tools.length === 0 ? 'none' : audit.tools.join(', ');
    told.push(
      '### Advisories',
      audit.why ??
        `Against what is bundled: ${audit.bundled.join(', ') || 'none'}. Against tools, which are not shipped: ${tools}.`,
    );
  }
  if (licences !== undefined) {
    const rows = licences.packages.map(({ name, version, licence }) => [name, version, licence || 'NONE']);
    told.push('### What is bundled, at the most', table([['package', 'version', 'licence'], ...rows]));
  }
  return told;
}

/**
 * @param {object} run
 * @param {string} run.on the machine, the commit and what else a figure hangs on
 * @param {readonly PartOutcome[]} run.parts
 * @param {readonly Judged[]} run.all
 * @param {Reports} run.reports
 */
export function proofPage({ on, parts, all, reports }) {
  const unproven = all.filter(({ verdict }) => verdict === 'unproven').map(({ promise }) => promise.id);
  return `${[
    '# Proof',
    on,
    '## What fell short',
    shortcomings(all),
    '## What is unproven by this run',
    unproven.length === 0 ? 'Nothing.' : unproven.join(', '),
    '## Promises',
    table([
      ['promise', 'it says', 'this run'],
      ...all.map(({ promise, verdict }) => [promise.id, promise.says, verdict]),
    ]),
    '## Figures',
    'The share is the figure divided by its goal; of tests, what passed of all.',
    ...all.filter(({ findings }) => findings.length > 0).map(section),
    ...details(reports),
    '## What was run',
    table([['part', ''], ...parts.map(({ name, told }) => [name, told])]),
  ].join('\n\n')}\n`;
}
