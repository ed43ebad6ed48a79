import { VisuallyHidden } from '@mantine/core';

/** Says `text` to screen readers whenever it changes. Mounted before there is anything to say. */
export function Spoken({ text }: { text: string }) {
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {text}
    </VisuallyHidden>
  );
}
