const FORM = /_(zero|one|two|few|many|other)$/u;

/**
 * A text of the catalogue, or all forms of it where it is a plural.
 * @typedef {{ forms: Set<string>, at: import('typescript').Node, texts: Map<string, Text> }} Entry
 * @typedef {{ text: string, at: import('typescript').Node }} Text
 */

/**
 * @param {import('typescript').TypeChecker} checker
 * @param {import('typescript').SourceFile} file
 * @param {string} name
 */
const exportOf = (checker, file, name) => {
  const module = checker.getSymbolAtLocation(file);
  const found = module && checker.getExportsOfModule(module).find((each) => each.name === name);
  if (!found) throw new Error(`${file.fileName} exports no ${name}.`);
  return checker.getTypeOfSymbolAtLocation(found, file);
};

/**
 * The texts of a catalogue by the key that a view asks with. The type of the object has them all, whatever files
 * it is put together from.
 * @param {import('typescript').Program} program
 * @param {string} path
 * @param {string} language the name of the exported object
 */
export const readCatalogue = (program, path, language) => {
  const file = program.getSourceFile(path);
  if (!file) throw new Error(`${path} is in none of the projects.`);
  const checker = program.getTypeChecker();
  /** @type {Map<string, Entry>} */
  const entries = new Map();

  /**
   * @param {import('typescript').Type} type
   * @param {string} prefix
   */
  const collect = (type, prefix) => {
    for (const property of checker.getPropertiesOfType(type)) {
      const key = `${prefix}${property.name}`;
      const value = checker.getTypeOfSymbolAtLocation(property, file);
      const at = property.valueDeclaration ?? file;
      if (!value.isStringLiteral()) {
        collect(value, `${key}.`);
        continue;
      }
      const stem = key.replace(FORM, '');
      const entry = entries.get(stem) ?? { forms: new Set(), at, texts: new Map() };
      const form = FORM.exec(key)?.[1];
      if (form) entry.forms.add(form);
      entry.texts.set(key, { text: value.value, at });
      entries.set(stem, entry);
    }
  };
  collect(exportOf(checker, file, language), '');
  return entries;
};

/**
 * Each text by its whole name, with the form of a plural.
 * @param {ReadonlyMap<string, Entry>} entries
 */
export const textsOf = (entries) => new Map([...entries.values()].flatMap(({ texts }) => [...texts]));

/**
 * The forms that a plural of this language needs and that are not there.
 * @param {Entry} entry
 * @param {string} language
 */
export const missingForms = ({ forms }, language) =>
  forms.size === 0
    ? []
    : new Intl.PluralRules(language).resolvedOptions().pluralCategories.filter((form) => !forms.has(form));
