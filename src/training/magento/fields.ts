import type { Json } from '#training/json.ts';
import { isObject } from '#training/json.ts';

type Tree = Map<string, Tree | null>;

/**
 * `fields=items[entity_id,sku],total_count` on a body: only the named keys stay. An empty list that is looked into becomes null, an
 * empty object becomes `[]` (measured fact 11).
 */
export function chooseFields(body: Json, fields: string): Json {
  return pick(body, parse(fields));
}

function parse(text: string): Tree {
  const root: Tree = new Map();
  const stack: Tree[] = [root];
  let name = '';
  for (const letter of `${text},`) {
    const here = stack.at(-1) ?? root;
    if (letter === '[') {
      const inner: Tree = new Map();
      here.set(name, inner);
      stack.push(inner);
      name = '';
    } else if (letter === ',' || letter === ']') {
      if (name !== '') here.set(name, null);
      name = '';
      if (letter === ']' && stack.length > 1) stack.pop();
    } else name += letter;
  }
  return root;
}

function pick(value: Json, tree: Tree): Json {
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((one) => pick(one, tree));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([key, inner]): [string, Json][] => {
    const below = tree.get(key);
    if (below === undefined) return [];
    return [[key, below === null ? inner : pick(inner, below)]];
  });
  return entries.length === 0 ? [] : Object.fromEntries(entries);
}
