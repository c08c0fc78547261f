import ts from 'typescript';
import { walk } from './program.mjs';

const LETTER = /\p{L}/u;

/** What is shown or read aloud, in the page's own language and in that of our parts. */
const SPOKEN = new Set([
  ...['aria-description', 'aria-label', 'aria-placeholder', 'aria-roledescription', 'aria-valuetext'],
  ...['alt', 'error', 'hint', 'label', 'note', 'placeholder', 'subtitle', 'tip', 'title', 'unavailable'],
]);

const EITHER = new Set([
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.PlusToken,
]);

/** @param {ts.BinaryExpression} node */
const textsOnTheRight = ({ operatorToken, right }) =>
  EITHER.has(operatorToken.kind) || operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
    ? textsIn(right)
    : [];

/**
 * The pieces of text that an expression may come to by itself, without a call.
 * @param {ts.Node} node
 * @returns {readonly ts.Node[]}
 */
const textsIn = (node) => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node];
  if (ts.isTemplateExpression(node)) {
    return [node.head, ...node.templateSpans.map(({ literal }) => literal)];
  }
  if (ts.isConditionalExpression(node)) return [...textsIn(node.whenTrue), ...textsIn(node.whenFalse)];
  if (ts.isBinaryExpression(node)) {
    return [...(EITHER.has(node.operatorToken.kind) ? textsIn(node.left) : []), ...textsOnTheRight(node)];
  }
  if (ts.isParenthesizedExpression(node)) return textsIn(node.expression);
  return ts.isJsxExpression(node) && node.expression ? textsIn(node.expression) : [];
};

/** @param {ts.Node} node */
const hasLetter = (node) => 'text' in node && LETTER.test(String(node.text));

/**
 * @param {ts.Node} node
 * @returns {readonly ts.Node[]}
 */
const rawWordsOf = (node) => {
  if (ts.isJsxText(node)) return [node];
  if (ts.isJsxAttribute(node)) {
    return node.initializer && SPOKEN.has(node.name.getText()) ? textsIn(node.initializer) : [];
  }
  return ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) ? textsIn(node) : [];
};

/**
 * Words that a view shows past the catalogue.
 * @param {ts.SourceFile} file
 * @returns {readonly ts.Node[]}
 */
export const findRawWords = (file) => {
  /** @type {ts.Node[]} */
  const found = [];
  walk(file, (node) => {
    found.push(...rawWordsOf(node).filter(hasLetter));
  });
  return found;
};
