import { readFileSync } from 'node:fs';

/**
 * @param {string} file
 * @returns {Readonly<Record<string, unknown>>} empty when the file is missing, damaged or not an object
 */
export function readRecord(file) {
  try {
    return parseRecord(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/**
 * @param {string} text
 * @returns {Readonly<Record<string, unknown>>}
 */
export function parseRecord(text) {
  return asRecord(JSON.parse(text));
}

/**
 * @param {unknown} value
 * @returns {string} empty when it is not a text
 */
export function asText(value) {
  return typeof value === 'string' ? value : '';
}

/**
 * @param {unknown} value
 * @returns {Readonly<Record<string, unknown>>}
 */
export function asRecord(value) {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
