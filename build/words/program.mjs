import { relative, resolve } from 'node:path';
import ts from 'typescript';

/**
 * Something that a reader should mend, and where.
 * @typedef {{ file: string, line: number, message: string }} Finding
 */

/**
 * All files of some TypeScript projects as one program: what they share is read once.
 * @param {string} root
 * @param {readonly string[]} projects paths of their tsconfig files
 */
export const openProgram = (root, projects) => {
  const parsed = projects.map((path) => {
    const config = ts.getParsedCommandLineOfConfigFile(resolve(root, path), undefined, {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (problem) => {
        throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'));
      },
    });
    if (!config) throw new Error(`${path} is no TypeScript project.`);
    return config;
  });
  const all = parsed.map(({ options }) => options);
  return ts.createProgram({
    rootNames: [...new Set(parsed.flatMap(({ fileNames }) => fileNames))],
    options: {
      ...all[0],
      // What concerns output would have to fit one project alone.
      composite: false,
      incremental: false,
      noEmit: true,
      lib: [...new Set(all.flatMap(({ lib }) => lib ?? []))],
      // The worlds around the two processes say nothing of words.
      types: [],
    },
  });
};

/**
 * The files that somebody wrote for the app.
 * @param {ts.Program} program
 */
export const sourcesOf = (program) =>
  program
    .getSourceFiles()
    .filter(({ isDeclarationFile, fileName }) => !isDeclarationFile && !fileName.includes('/node_modules/'));

/**
 * @param {string} root
 * @param {ts.Node} node
 * @param {string} message
 * @returns {Finding}
 */
export const findingAt = (root, node, message) => {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
  return { file: relative(root, file.fileName), line: line + 1, message };
};

/**
 * Every node of a file, from the top down.
 * @param {ts.Node} node
 * @param {(node: ts.Node) => void} visit
 */
export const walk = (node, visit) => {
  visit(node);
  ts.forEachChild(node, (child) => {
    walk(child, visit);
  });
};
