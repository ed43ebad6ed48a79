const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu;
const bearer = /\b(bearer|basic|oauth)\s+[\w.~+/=-]{8,}/gi;
const named = /\b(token|access_token|password|secret|signature|authorization)(["']?\s*[=:]\s*["']?)[^\s"'&,;]+/gi;

/** `text` without e-mail addresses, credentials in the usual notations, and any of the `secrets` known by value. */
export function redact(text: string, secrets: readonly string[]): string {
  let clean = text;
  for (const secret of secrets) if (secret.length >= 4) clean = clean.replaceAll(secret, '[secret]');
  return clean.replace(bearer, '$1 [secret]').replace(named, '$1$2[secret]').replace(email, '[e-mail]');
}
