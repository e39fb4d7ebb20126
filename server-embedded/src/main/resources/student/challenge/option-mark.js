import { html, svg } from 'lit';

const SHAPES = {
  a: svg`<path d="M12 3 22 20.5H2z"/>`,
  b: svg`<path d="m12 1.5 10.5 10.5L12 22.5 1.5 12z"/>`,
  c: svg`<circle cx="12" cy="12" r="10"/>`,
  d: svg`<rect x="3" y="3" width="18" height="18" rx="1.5"/>`,
  e: svg`<path d="m12 1.5 3.2 6.7 7.3 1-5.3 5.1 1.3 7.3L12 18.1l-6.5 3.5 1.3-7.3L1.5 9.2l7.3-1z"/>`,
  f: svg`<path d="M12 1.5 22.5 9.2l-4 12.3h-13l-4-12.3z"/>`,
};

/**
 * Letter and shape of an option; the colour comes from the option's `data-letter`.
 *
 * @param {'a' | 'b' | 'c' | 'd' | 'e' | 'f'} id
 */
export function optionMark(id) {
  return html`
    <span class="option-mark" data-letter=${id}>
      <svg viewBox="0 0 24 24" fill="currentColor" aria-hidden="true" focusable="false">${SHAPES[id]}</svg>
      <span>${id.toUpperCase()}</span>
    </span>
  `;
}
