import { describe, expect, it } from 'vitest';
import { likeliest } from '../chosen';
import { createClock } from '../clock';
import { createRandom } from '../random';
import { fieldKinds } from '../world/template';
import { createWorld, type World } from '../world/world';
import { worlds, type WorldName } from './all-worlds';
import { LARGE } from './large';

function worldOf(name: WorldName, seed = 1): World {
  const world = createWorld({
    clock: createClock(Date.UTC(2026, 0, 1)),
    random: createRandom(seed),
    chosen: likeliest,
  });
  worlds[name](world);
  return world;
}

const namesOf = (world: World): readonly string[] => Array.from(world.secrets.all(), ({ name }) => name);

const valuesOf = (world: World): readonly string[] =>
  Array.from(world.secrets.all()).flatMap(({ items }) => items.map(({ value }) => value));

describe('every world', () => {
  it.each(['demo', 'edge', 'empty'] as const)('%s has a first user who may do everything', (name) => {
    const world = worldOf(name);
    const [first] = world.users.values();
    expect(first?.unrestricted).toBe(true);
    for (const secret of world.secrets.all()) {
      expect(world.folders.get(secret.folderId)).toBeDefined();
      expect(secret.items).toHaveLength(world.template(secret).fields.length);
    }
  });
});

describe('the demo world', () => {
  const world = worldOf('demo');

  it('is a small company with something of every template that is in use', () => {
    expect(world.secrets.size).toBeGreaterThanOrEqual(60);
    expect(world.secrets.size).toBeLessThanOrEqual(120);
    const used = new Set(Array.from(world.secrets.all(), ({ templateId }) => templateId));
    const active = [...world.templates.values()].filter((template) => template.active);
    expect(active.filter(({ id }) => !used.has(id))).toEqual([]);
  });

  it('has users of every kind', () => {
    const users = [...world.users.values()];
    expect(users.some(({ permissions }) => !permissions.includes('Edit Secret'))).toBe(true);
    expect(users.some(({ otpSecret }) => otpSecret !== null)).toBe(true);
    expect(users.some(({ domain }) => domain !== null)).toBe(true);
  });
});

describe('the edge world', () => {
  const world = worldOf('edge');
  const names = namesOf(world);
  const values = valuesOf(world);

  it('has names with quotes, emoji, right-to-left, HTML, nothing, and a thousand characters', () => {
    for (const pattern of [
      /"/u,
      /\p{Emoji_Presentation}/u,
      /\p{Script=Hebrew}/u,
      /<script>/u,
      /^$/u,
      /^.{1000}$/u,
    ]) {
      expect(
        names.some((name) => pattern.test(name)),
        pattern.source,
      ).toBe(true);
    }
  });

  it('has passwords with quotes, backslashes, newlines, and of eight kilobytes', () => {
    for (const pattern of [/"/u, /\\/u, /\n/u, /^.{8192}$/u]) {
      expect(
        values.some((value) => pattern.test(value)),
        pattern.source,
      ).toBe(true);
    }
  });

  it('has each template filled and bare, and each kind of field', () => {
    const used = Array.from(world.secrets.all(), (secret) => world.template(secret));
    expect(new Set(used.map(({ id }) => id)).size).toBe(world.templates.size);
    const kinds = new Set(used.flatMap(({ fields }) => fields.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual([...fieldKinds].sort());
  });
});

describe('the large world', () => {
  const world = worldOf('large');

  it('has a hundred thousand secrets in five thousand folders', () => {
    expect(world.secrets.size).toBe(LARGE.secrets);
    expect([...world.folders.all()]).toHaveLength(LARGE.folders);
    expect(new Set(Array.from(world.secrets.all(), ({ folderId }) => folderId)).size).toBe(LARGE.folders);
  });

  it('is the same for the same seed and another for another', () => {
    const first = (of: World): readonly string[] => valuesOf(of).slice(0, 100);
    expect(first(worldOf('large'))).toEqual(first(world));
    expect(first(worldOf('large', 2))).not.toEqual(first(world));
  });
});
