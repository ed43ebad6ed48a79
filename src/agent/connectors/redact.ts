/** Takes personal data and secrets out of what is kept for diagnosis: problems, rejected rows, samples of drift. */

const email = /[^\s@"'<>(),;:]+@[^\s@"'<>(),;:]+/g;
const bearer = /\b(bearer|oauth_\w+=|token[=:])\s*"?[^\s",]+/gi;
const number = /(?<![\w-])\+?\(?\d[\d ()./-]{5,}\d(?![\w-])/g;
const longWord = /(?<![\w-])[\w-]{24,}(?![\w-])/g;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Free text without e-mail addresses, telephone-like numbers, tokens; at most `max` characters. Dates and zero-padded document numbers stay. */
export function redactText(text: string, max = 300): string {
  return text
    .slice(0, max * 4)
    .replace(bearer, '[removed]')
    .replace(email, '[removed]')
    .replace(longWord, (word) => (uuid.test(word) || !/\d/.test(word) || !/[a-z]/i.test(word) ? word : '[removed]'))
    .replace(number, (digits) => (/^(\d{4}-\d{2}-\d{2}|0{3,}\d+$)/.test(digits) ? digits : '[removed]'))
    .slice(0, max);
}

const personalKey =
  /mail|phone|fax|mobile|first_?name|last_?name|middle_?name|display_?name|user_?name|^name$|customer_(name|prefix|suffix|dob|taxvat|note)|street|city|suburb|postcode|postal|zip|region|address|company|vat_id|dob|birth|_ip$|forwarded|token|secret|password|authorization|protect_code|signature|comment|note|additional_information|last_trans|cc_|card|twitter|website/i;
/** Keys whose text is a code of the system and says nothing of a person. */
const codeKey =
  /^(id|sku|state|status|type|method|version|date|quantity|qty|amount|price|total|sequence|reason)$|_(id|ids|code|at|type|state|status|method|version|currency|amount|qty|quantity|total|price|date)$|^(qty|total|grand|base|row|tax|discount|price|increment)_/i;

/** A value in a few characters: what it is, and its content only where the key says that it is a code or a number. */
export function sampleOf(value: unknown, key: string): string {
  if (value === undefined) return 'absent';
  if (value === null || typeof value === 'boolean') return String(value);
  const personal = personalKey.test(key);
  if (typeof value === 'number') return personal ? 'number' : String(value);
  if (typeof value === 'string') return !personal && codeKey.test(key) ? redactText(value, 40) : `text(${value.length})`;
  if (Array.isArray(value)) return `list(${value.length})`;
  return `object{${Object.keys(value).slice(0, 8).map(keyName).join(',')}}`;
}

/** A key of unknown data: shown when it looks like a field's name. */
export function keyName(key: string): string {
  return /^[A-Za-z_][A-Za-z_\d]{0,39}$/.test(key) ? redactText(key, 40) : '?';
}

/** A row as text for quarantine: structure, numbers and codes; every other text only by its length. At most `max` characters. */
export function redactRow(row: unknown, max = 4_000): string {
  const text = JSON.stringify(scrub(row, '', 0)) ?? 'absent';
  return text.length > max ? `${text.slice(0, max)}…` : text;
}

function scrub(value: unknown, key: string, depth: number): unknown {
  if (value === null || typeof value !== 'object')
    return typeof value === 'string' || typeof value === 'number' ? scrubLeaf(value, key) : value;
  if (depth > 8) return '…';
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => scrub(item, key, depth + 1));
  const clean: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value).slice(0, 200)) clean[keyName(name)] = scrub(item, name, depth + 1);
  return clean;
}

function scrubLeaf(value: string | number, key: string): string | number {
  if (typeof value === 'number' && !personalKey.test(key)) return value;
  return sampleOf(value, key);
}
