import ts from 'typescript';
import { sourcesOf, walk } from './program.mjs';

/**
 * A call that asks for a text, with every key that it may ask for; undefined where that cannot be known.
 * @typedef {{ at: ts.Node, keys: readonly string[] | undefined }} Use
 */

/**
 * @param {ts.Type} type
 * @returns {readonly string[] | undefined}
 */
const literalsOf = (type) => {
  const parts = type.isUnion() ? type.types : [type];
  const keys = parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
  return keys.length === parts.length ? keys : undefined;
};

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Expression} key
 * @returns {readonly string[] | undefined}
 */
const keysOf = (checker, key) => {
  const type = checker.getTypeAtLocation(key);
  return literalsOf(type.isTypeParameter() ? (checker.getBaseConstraintOfType(type) ?? type) : type);
};

/**
 * Every call of a function of the type that is declared in `keyFile`, whatever the function is called there.
 * @param {ts.Program} program
 * @param {string} keyFile
 * @returns {readonly Use[]}
 */
export const findUses = (program, keyFile) => {
  const checker = program.getTypeChecker();
  /** @type {Use[]} */
  const uses = [];

  /** @param {ts.Node} node */
  const visit = (node) => {
    if (!ts.isCallExpression(node)) return;
    const declaration = checker.getResolvedSignature(node)?.getDeclaration();
    if (declaration?.getSourceFile().fileName !== keyFile) return;
    const [key] = node.arguments;
    if (key) uses.push({ at: key, keys: keysOf(checker, key) });
  };
  for (const file of sourcesOf(program)) walk(file, visit);
  return uses;
};
