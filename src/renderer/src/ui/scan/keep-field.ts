type Field = HTMLInputElement | HTMLTextAreaElement;

/** True where keys become text. */
export function isTextField(target: EventTarget | null): target is Field {
  return (
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type))
  );
}

/** Remembers a field as it is before a key reaches it; the answer puts its text and cursor back. */
export function keepField(target: EventTarget | null): () => void {
  if (!isTextField(target)) return () => undefined;
  const { value, selectionStart, selectionEnd } = target;
  return () => {
    if (!target.isConnected || target.value === value) return;
    const prototype = target instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
    // React hears of a change only when the value is set past its own setter.
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(target, value);
    target.dispatchEvent(new Event('input', { bubbles: true }));
    // Fields for numbers, dates and e-mail have no cursor to ask for.
    if (selectionStart !== null) target.setSelectionRange(selectionStart, selectionEnd);
  };
}
