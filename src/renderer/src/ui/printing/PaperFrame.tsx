import { useState, type SyntheticEvent } from 'react';
import type { Sheet } from '#contract/printing.ts';
import classes from '#renderer/ui/printing/Printing.module.css';
import { withNonce } from '#renderer/ui/printing/print-sheet.ts';

const pxPerMm = 96 / 25.4;
const widest = 560;

/** A paper as it comes out, made smaller where the screen is narrower. Nothing in it runs. */
export function PaperFrame({ sheet, title }: { sheet: Sheet; title: string }) {
  const width = Math.ceil(sheet.widthMm * pxPerMm);
  const [height, setHeight] = useState(Math.ceil((sheet.heightMm ?? sheet.widthMm) * pxPerMm));
  const scale = Math.min(1, widest / width);
  function measure(event: SyntheticEvent<HTMLIFrameElement>): void {
    const page = event.currentTarget.contentDocument?.documentElement;
    if (page) setHeight(Math.max(page.scrollHeight, Math.ceil((sheet.heightMm ?? 0) * pxPerMm)));
  }
  return (
    <div className={classes.paper} style={{ width: width * scale, height: height * scale }}>
      <iframe
        key={sheet.html}
        title={title}
        sandbox="allow-same-origin"
        srcDoc={withNonce(sheet.html)}
        tabIndex={-1}
        onLoad={measure}
        style={{ width, height, transform: `scale(${scale})` }}
      />
    </div>
  );
}
