import classes from '#renderer/catalog/Audit.module.css';
import { oddLetters } from '#renderer/catalog/odd-letters.ts';

/** A SKU whose odd letters stand out, and what differs from the one beside it when that looks the same. */
export function Sku({ sku, beside = '' }: { sku: string; beside?: string }) {
  return (
    <span className={classes.sku}>
      {oddLetters(sku, beside).map(({ text, code }, index) =>
        code === null ? (
          text
        ) : (
          <mark key={index} title={code}>
            {text}
          </mark>
        ),
      )}
    </span>
  );
}
