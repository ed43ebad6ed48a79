import { fieldOf } from '#agent/connectors/decode.ts';
import { redactText } from '#agent/connectors/redact.ts';

/**
 * The message of an error body for people. Magento sends templates with the values beside them, by name (`%fieldName`)
 * or by position (`%1`) (magento-measured 37). Personal data is taken out.
 */
export function messageOf(body: unknown): string {
  const message = fieldOf(body, 'message');
  if (typeof message === 'string') return redactText(interpolate(message, fieldOf(body, 'parameters')));
  // A PHP fatal error has another shape (magento.md §2.5).
  const errors = fieldOf(fieldOf(body, 'messages'), 'error');
  const fatal = Array.isArray(errors) ? fieldOf(errors[0], 'message') : undefined;
  return typeof fatal === 'string' ? redactText(fatal) : 'The shop gave no reason.';
}

/** Fills `%name` and `%1`; what has no value stays as it is. */
export function interpolate(template: string, parameters: unknown): string {
  return template.replace(/%(\w+)/g, (placeholder, name: string) => {
    const value = Array.isArray(parameters)
      ? (parameters as unknown[])[Number(name) - 1]
      : (fieldOf(parameters, name) ?? fieldOf(parameters, String(Number(name) - 1)));
    return typeof value === 'string' || typeof value === 'number' ? String(value) : placeholder;
  });
}

/** The ACL resources a 401 names, or null (magento-measured 38). */
export function resourcesOf(body: unknown): string | null {
  const resources = fieldOf(fieldOf(body, 'parameters'), 'resources');
  const named = Array.isArray(resources) ? resources.join(', ') : resources;
  return typeof named === 'string' && /^[\w:.,\s-]{1,300}$/.test(named) ? named : null;
}
