import { code39 } from '#renderer/settings/code39.ts';
import { testCode } from '#renderer/settings/layouts.ts';
import scanner from '#renderer/settings/Scanner.module.css';

/** Clear space a reader needs at both ends, in modules. */
const quietZone = 10;
const height = 40;

/** The test code as readers see it, dark on white in either scheme, with its text below. */
export function TestCode() {
  const { width, bars } = code39(testCode);
  return (
    <figure className={scanner.printed}>
      <svg viewBox={`${-quietZone} 0 ${width + 2 * quietZone} ${height}`} shapeRendering="crispEdges" role="img" aria-label={testCode}>
        <rect x={-quietZone} width={width + 2 * quietZone} height={height} fill="white" />
        {bars.map((bar) => (
          <rect key={bar.at} x={bar.at} width={bar.width} height={height} fill="black" />
        ))}
      </svg>
      <figcaption>{testCode}</figcaption>
    </figure>
  );
}
