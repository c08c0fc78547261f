import { runChild } from '../setup/child.mjs';
import { asRecord, asText } from '../setup/json.mjs';
import { npmCommand } from '../setup/project.mjs';

/**
 * @typedef {object} Audit
 * @property {string | null} why there is none, null where the registry has answered
 * @property {readonly string[]} bundled packages that are bundled and have an advisory against them
 * @property {readonly string[]} tools others that have one
 */

/**
 * @param {string} text what `npm audit --json` has printed
 * @param {ReadonlySet<string>} bundled
 * @returns {Audit}
 */
export function auditFrom(text, bundled) {
  const report = reportIn(text);
  const { vulnerabilities } = report;
  if (vulnerabilities === undefined) {
    const said = asText(report['message']) || 'nothing that could be read';
    return { why: `The registry does not tell: ${said.split(' - ')[0] ?? ''}.`, bundled: [], tools: [] };
  }
  const names = Object.keys(asRecord(vulnerabilities)).sort();
  return {
    why: null,
    bundled: names.filter((name) => bundled.has(name)),
    tools: names.filter((name) => !bundled.has(name)),
  };
}

/** @param {string} text */
function reportIn(text) {
  try {
    return asRecord(JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)));
  } catch {
    return {};
  }
}

/**
 * @param {string} root
 * @param {ReadonlySet<string>} bundled
 */
export async function audit(root, bundled) {
  const { command, first } = npmCommand();
  const { output } = await runChild(command, [...first, 'audit', '--json'], { cwd: root });
  return auditFrom(output, bundled);
}
