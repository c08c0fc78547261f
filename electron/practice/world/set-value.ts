import type { Item, Secret } from './secret';
import type { World } from './world';

/** More than any rule looks back on: tests ask for the whole truth. */
const HISTORY_KEPT = 50;

/** Writes a value down as everybody does who changes one: the old one is remembered, and the search follows. */
export function setValue(world: World, secret: Secret, change: { item: Item; value: string }): void {
  const { item, value } = change;
  if (item.value === value) return;
  const now = world.clock.now();
  world.secrets.change(secret, (it) => {
    if (item.value !== '') {
      item.history = [{ value: item.value, replacedAt: now }, ...item.history].slice(0, HISTORY_KEPT);
    }
    item.value = value;
    if (world.field(item.fieldId)?.kind !== 'Password') return;
    it.changedAt = now;
    it.expired = false;
  });
}

export function itemOfSlug(world: World, secret: Secret, slug: string): Item | undefined {
  const wanted = slug.toLowerCase();
  return secret.items.find((item) => world.field(item.fieldId)?.slug.toLowerCase() === wanted);
}
