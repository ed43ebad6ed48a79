import type { core } from 'zod';

/** `['stores', 0, 'timeZone']` as `stores[0].timeZone`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`),
    '',
  );
}

/** One finding of the schema as `path: what belongs there`, in words a shop keeper's IT person can act on. */
export function problemText(issue: core.$ZodIssue): string {
  const path = pathText(issue.path);
  return path === '' ? `the file: ${expectation(issue)}` : `${path}: ${expectation(issue)}`;
}

function expectation(issue: core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? `missing; ${typeWords(issue.expected)} belongs here` : `must be ${typeWords(issue.expected)}`;
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return `at most ${String(issue.maximum)}${issue.origin === 'string' ? ' characters' : ''}`;
    case 'invalid_value':
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'invalid_key':
      return 'a name that does not belong here';
    case 'invalid_format':
      return issue.format === 'url' ? 'a full address such as https://shop.example.com' : issue.message;
    default:
      return issue.message;
  }
}

function tooSmall(issue: core.$ZodIssueTooSmall): string {
  if (issue.origin === 'string') return 'must not be empty';
  if (issue.origin === 'array') return `needs at least ${String(issue.minimum)}`;
  return `at least ${String(issue.minimum)}`;
}

function typeWords(expected: string): string {
  const words: Record<string, string> = {
    string: 'a text in quotes',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list [ … ]',
    object: 'an object { … }',
    record: 'an object { … }',
  };
  return words[expected] ?? expected;
}

/** Paths of everything in `raw` that the validated value does not have: typing errors, or settings of another version. */
export function unknownKeys(raw: unknown, known: unknown, path: readonly PropertyKey[] = []): string[] {
  if (Array.isArray(raw) && Array.isArray(known)) return raw.flatMap((item, index) => unknownKeys(item, known[index], [...path, index]));
  if (!isRecord(raw) || !isRecord(known)) return [];
  return Object.keys(raw).flatMap((key) => (key in known ? unknownKeys(raw[key], known[key], [...path, key]) : [pathText([...path, key])]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
