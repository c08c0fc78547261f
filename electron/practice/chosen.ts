import { choices } from './choices';

type ChoiceName = keyof typeof choices;
export type Chosen = {
  readonly [N in ChoiceName]: (typeof choices)[N]['variants'][number];
};

const choiceNames = Object.keys(choices) as readonly ChoiceName[];

export function likeliest(): Chosen {
  return Object.fromEntries(choiceNames.map((name) => [name, choices[name].variants[0]])) as Chosen;
}

/** @returns undefined when there is no such choice or no such variant */
export function choose(chosen: Chosen, name: string, value: unknown): Chosen | undefined {
  const known = choiceNames.find((each) => each.toLowerCase() === name.toLowerCase());
  const variants: readonly (string | number)[] = known === undefined ? [] : choices[known].variants;
  const variant = variants.find((each) => String(each) === String(value));
  if (known === undefined || variant === undefined) return undefined;
  return { ...chosen, [known]: variant };
}
