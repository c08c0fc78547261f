import type { Method, Route } from './call';

interface Node {
  readonly literals: Map<string, Node>;
  parameter: Node | undefined;
  readonly routes: Map<Method, { readonly route: Route; readonly names: readonly string[] }>;
}

export type Match =
  | { readonly kind: 'route'; readonly route: Route; readonly params: ReadonlyMap<string, string> }
  | { readonly kind: 'wrong-method' }
  | { readonly kind: 'nothing' };

export interface Router {
  find(method: string, segments: readonly string[]): Match;
}

const newNode = (): Node => ({ literals: new Map(), parameter: undefined, routes: new Map() });

function childFor(node: Node, part: string): Node {
  if (part.startsWith(':')) return (node.parameter ??= newNode());
  const literal = part.toLowerCase();
  const child = node.literals.get(literal) ?? newNode();
  node.literals.set(literal, child);
  return child;
}

function plant(root: Node, route: Route): void {
  const parts = route.path.split('/').filter(Boolean);
  const node = parts.reduce(childFor, root);
  if (node.routes.has(route.method)) throw new Error(`two routes for ${route.method} ${route.path}`);
  const names = parts.filter((part) => part.startsWith(':')).map((part) => part.slice(1));
  node.routes.set(route.method, { route, names });
}

interface Found {
  readonly node: Node;
  readonly values: readonly string[];
}

/** A word that is spelt out goes before a parameter, and a dead end is left again. */
function* walk(node: Node, segments: readonly string[], values: readonly string[]): Generator<Found> {
  const [segment, ...rest] = segments;
  if (segment === undefined) {
    yield { node, values };
    return;
  }
  const literal = node.literals.get(segment.toLowerCase());
  if (literal !== undefined) yield* walk(literal, rest, values);
  if (node.parameter !== undefined) yield* walk(node.parameter, rest, [...values, segment]);
}

export function createRouter(routes: readonly Route[]): Router {
  const root = newNode();
  for (const route of routes) plant(root, route);
  return {
    find: (method, segments) => {
      // What answers GET answers HEAD, without the body.
      const wanted = method === 'HEAD' ? 'GET' : method;
      let isKnown = false;
      for (const { node, values } of walk(root, segments, [])) {
        const found = node.routes.get(wanted as Method);
        if (found !== undefined) {
          const params = new Map(found.names.map((name, index) => [name, values[index] ?? '']));
          return { kind: 'route', route: found.route, params };
        }
        isKnown ||= node.routes.size > 0;
      }
      return { kind: isKnown ? 'wrong-method' : 'nothing' };
    },
  };
}
