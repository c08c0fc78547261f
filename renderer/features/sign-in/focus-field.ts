const inputs = (view: HTMLElement | null) => [...(view?.querySelectorAll('input') ?? [])];

export const focusField = (view: HTMLElement | null, name: string) => {
  inputs(view)
    .find((input) => input.name === name)
    ?.focus();
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
