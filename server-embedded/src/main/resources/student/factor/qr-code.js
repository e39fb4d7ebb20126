import { html } from 'lit';
import { correction, generate } from './lean-qr.js';

/** Light squares around the pattern, which a camera needs to find it. */
const QUIET = 4;

/**
 * A text as a square code, dark on light in every theme.
 *
 * @param {string} text
 * @param {string} label what a screen reader says of it
 */
export function qrTemplate(text, label) {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const side = code.size + 2 * QUIET;
  const all = [...Array(code.size).keys()];
  const dark = all.flatMap((y) => all.filter((x) => code.get(x, y)).map((x) => `M${x} ${y}h1v1h-1z`)).join('');
  return html`
    <svg class="qr-code" data-testid="qr-code" role="img" aria-label=${label} viewBox="-${QUIET} -${QUIET} ${side} ${side}" shape-rendering="crispEdges">
      <rect x="-${QUIET}" y="-${QUIET}" width=${side} height=${side} fill="#fff" />
      <path d=${dark} fill="#000" />
    </svg>
  `;
}
