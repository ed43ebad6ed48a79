import classes from '#renderer/catalog/Audit.module.css';
import { oddLetters } from '#renderer/catalog/odd-letters.ts';

/** A SKU whose odd letters stand out. */
export function Sku({ sku }: { sku: string }) {
  return (
    <span className={classes.sku}>
      {oddLetters(sku).map(({ text, code }, index) =>
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
