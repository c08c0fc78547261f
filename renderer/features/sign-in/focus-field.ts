const inputs = (view: HTMLElement | null) => [...(view?.querySelectorAll('input') ?? [])];

export const focusField = (view: HTMLElement | null, name: string) => {
  inputs(view)
    .find((input) => input.name === name)
    ?.focus();
};

/**
 * At once, and in the page itself: a view that is out of sight is not drawn anew, and would keep what was typed there. By
 * then nobody can ask the view for its fields either, so they are asked for before.
 */
export const emptierOf = (view: HTMLElement | null) => {
  const fields = inputs(view);
  return (names: readonly string[]) => {
    for (const field of fields) if (names.includes(field.name)) field.value = '';
  };
};

/** By its name: while a try is under way it submits nothing. */
export const focusSubmit = (view: HTMLElement | null) => {
  view?.querySelector<HTMLElement>('button[name="submit"]')?.focus();
};

export const focusFirstEmpty = (view: HTMLElement | null) => {
  const empty = inputs(view).find((input) => input.required && input.value === '');
  if (empty) empty.focus();
  else focusSubmit(view);
};
