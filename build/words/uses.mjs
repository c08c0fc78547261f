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

const NEVER_A_TEXT = new Set([
  ...[ts.SyntaxKind.ArrowFunction, ts.SyntaxKind.FunctionExpression, ts.SyntaxKind.ObjectLiteralExpression],
  ...[ts.SyntaxKind.ArrayLiteralExpression, ts.SyntaxKind.NumericLiteral, ts.SyntaxKind.NewExpression],
  ...[ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword],
]);

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

  // By the type of what is called, and not by the call: which of its forms a call means takes the checker far longer.
  /** @param {ts.Expression} called */
  const isAsking = (called) =>
    checker
      .getTypeAtLocation(called)
      .getCallSignatures()
      .some(({ declaration }) => declaration?.getSourceFile().fileName === keyFile);

  /** @param {ts.Node} node */
  const visit = (node) => {
    if (!ts.isCallExpression(node)) return;
    const [key] = node.arguments;
    if (key && !NEVER_A_TEXT.has(key.kind) && isAsking(node.expression))
      uses.push({ at: key, keys: keysOf(checker, key) });
  };
  for (const file of sourcesOf(program)) walk(file, visit);
  return uses;
};
