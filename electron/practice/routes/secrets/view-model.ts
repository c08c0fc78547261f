/** What the edit view wraps around every value that it shows. */
export function view(name: string, value: unknown, more: object = {}): object {
  const label = name.replace(/([A-Z])/gu, ' $1').replace(/^./u, (letter) => letter.toUpperCase());
  return {
    name,
    label,
    value,
    description: '',
    fieldInputType: typeof value === 'boolean' ? 'Boolean' : 'Text',
    hasHistory: false,
    helpLink: '',
    hidden: false,
    hideOnView: false,
    isRequired: false,
    placeholder: '',
    readOnly: false,
    readOnlyReason: '',
    sortOrder: 0,
    ...more,
  };
}
