import { isList, isMembers, OrNull, type Members, type Shape } from './shape';

function replacedMember(shape: Members, at: string, by: Shape): Shape {
  const [, name = '', rest = ''] = /^([^.[]+)\.?(.*)$/u.exec(at) ?? [];
  const key = `${name}+` in shape ? `${name}+` : name;
  const { [key]: member = 'absent', ...others } = shape;
  return { ...others, [key]: replaced(member, rest, by) };
}

/** The shape with another one in the place that `at` names. */
export function replaced(shape: Shape, at: string, by: Shape): Shape {
  if (at === '') return by;
  if (shape instanceof OrNull) return new OrNull(replaced(shape.shape, at, by));
  if (at.startsWith('[]') && isList(shape)) return [replaced(shape[0], at.replace(/^\[\]\.?/u, ''), by)];
  if (isMembers(shape)) return replacedMember(shape, at, by);
  throw new Error(`the shape has no ${at}`);
}
