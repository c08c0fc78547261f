// This file must parse on Node versions far too old to run the rest, so that they get a sentence and not
// a syntax error: no built-in imports, no optional chaining, no top-level await here.

export var oldestNode = '20.19.0';

/**
 * @param {string} version
 * @returns {string | null} what to tell the user, or null when this Node is new enough
 */
export function nodeProblem(version) {
  if (atLeast(version, oldestNode)) return null;
  return (
    'Problem: Keyturn needs Node ' +
    oldestNode +
    ' or newer, and this is ' +
    version +
    '.\nNext: install a current Node (20.19, 22.12 or newer) and run the same command again.'
  );
}

/**
 * @param {string} version
 * @param {string} wanted
 */
function atLeast(version, wanted) {
  var have = version.split('.').map(Number);
  var want = wanted.split('.').map(Number);
  for (var i = 0; i < want.length; i += 1) {
    if (have[i] !== want[i]) return Number(have[i]) > Number(want[i]);
  }
  return true;
}

/**
 * @param {() => Promise<unknown>} start called only on a Node that can run it
 */
export function onFittingNode(start) {
  var problem = nodeProblem(process.versions.node);
  if (problem) {
    console.error(problem);
    process.exitCode = 1;
    return;
  }
  start().catch(function (error) {
    console.error(error);
    process.exitCode = 1;
  });
}
