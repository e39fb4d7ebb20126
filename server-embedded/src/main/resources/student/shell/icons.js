import { html, svg } from 'lit';

const PATHS = {
  tick: svg`<path d="m4 12.5 5.5 5.5L20 6.5" fill="none" stroke="currentColor" stroke-width="3.2" stroke-linecap="round" stroke-linejoin="round"/>`,
  cross: svg`<path d="M6 6l12 12M18 6 6 18" fill="none" stroke="currentColor" stroke-width="3.2" stroke-linecap="round"/>`,
  wait: svg`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="2.4"/><path d="M12 7v5.5l3.5 2" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/>`,
  star: svg`<path d="m12 2.6 2.9 5.9 6.5 1-4.7 4.6 1.1 6.5L12 17.5l-5.8 3.1 1.1-6.5L2.6 9.5l6.5-1z" fill="currentColor"/>`,
  bolt: svg`<path d="M13.5 2 5 13.5h5.5L9.5 22 19 10h-6z" fill="currentColor"/>`,
  flame: svg`<path d="M12.5 2c.8 3.5 5.5 5.6 5.5 11a6 6 0 0 1-12 0c0-2.3 1-4 2.2-5.2.3 1.7 1 2.5 1.8 2.9C9.8 7.5 10.5 4.5 12.5 2z" fill="currentColor"/>`,
  heart: svg`<path d="M12 21C6 16.5 2.5 13 2.5 8.7A4.7 4.7 0 0 1 12 7a4.7 4.7 0 0 1 9.5 1.7C21.5 13 18 16.5 12 21z" fill="currentColor"/>`,
  back: svg`<path d="m14.5 5-7 7 7 7" fill="none" stroke="currentColor" stroke-width="2.8" stroke-linecap="round" stroke-linejoin="round"/>`,
  on: svg`<path d="m9.5 5 7 7-7 7" fill="none" stroke="currentColor" stroke-width="2.8" stroke-linecap="round" stroke-linejoin="round"/>`,
  book: svg`<path d="M12 6.5C9.5 4.6 6 4.2 3 4.8v13.4c3-.6 6.5-.2 9 1.7 2.5-1.9 6-2.3 9-1.7V4.8c-3-.6-6.5-.2-9 1.7zm0 0v13.4" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linejoin="round"/>`,
  sound: svg`<path d="M4 9.5v5h3.5L12.5 19V5L7.5 9.5z" fill="currentColor"/><path d="M16 9a4.3 4.3 0 0 1 0 6M18.5 6a8.5 8.5 0 0 1 0 12" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"/>`,
  stop: svg`<rect x="6" y="6" width="12" height="12" rx="2" fill="currentColor"/>`,
  flag: svg`<path d="M6 21V4h11l-2.5 4L17 12H6" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>`,
  cloud: svg`<path d="M3 3l18 18M7 18.5h10M6.5 18.5a4.5 4.5 0 0 1-.6-8.9M9.5 6.2a5.5 5.5 0 0 1 8.1 3.5 4.3 4.3 0 0 1 2.7 7" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"/>`,
  info: svg`<circle cx="12" cy="12" r="9.5" fill="none" stroke="currentColor" stroke-width="2.2"/><path d="M12 11v6M12 7.2v.2" stroke="currentColor" stroke-width="2.8" stroke-linecap="round"/>`,
  person: svg`<circle cx="12" cy="8" r="4.2" fill="none" stroke="currentColor" stroke-width="2.2"/><path d="M4 21c.6-4.4 3.8-6.6 8-6.6s7.4 2.2 8 6.6" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"/>`,
  sliders: svg`<path d="M4 7h9M19 7h1M4 17h1M11 17h9" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"/><circle cx="16" cy="7" r="2.6" fill="none" stroke="currentColor" stroke-width="2.2"/><circle cx="8" cy="17" r="2.6" fill="none" stroke="currentColor" stroke-width="2.2"/>`,
  key: svg`<circle cx="8" cy="15.5" r="4.5" fill="none" stroke="currentColor" stroke-width="2.2"/><path d="m11.5 12 8-8M16 7.5l3 3" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"/>`,
  screen: svg`<rect x="3" y="4.5" width="18" height="12" rx="2" fill="none" stroke="currentColor" stroke-width="2.2"/><path d="M8.5 20h7" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"/>`,
  box: svg`<path d="M4 8.5h16V20H4zM3 4h18v4.5H3zM9.5 12.5h5" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>`,
  hand: svg`<path d="M8 13V5.5a1.5 1.5 0 0 1 3 0V11m0-6.5v-1a1.5 1.5 0 0 1 3 0V11m0-5.5a1.5 1.5 0 0 1 3 0V12m0-3.5a1.5 1.5 0 0 1 3 0V15c0 4-2.5 7-6.5 7-3 0-4.6-1.3-6-3.7L4.3 14.4a1.5 1.5 0 0 1 2.5-1.7L8 14.5" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`,
  chat: svg`<path d="M4 5h16v11h-8l-4.5 4v-4H4z" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linejoin="round"/><path d="M8 9h8M8 12h5" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>`,
  bell: svg`<path d="M6 17V10.5a6 6 0 0 1 12 0V17l1.5 1.5h-15zM10 21h4" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>`,
  eye: svg`<path d="M2.5 12C5 7.5 8.3 5.3 12 5.3S19 7.5 21.5 12c-2.5 4.5-5.800 6.7-9.5 6.7S5 16.5 2.5 12z" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linejoin="round"/><circle cx="12" cy="12" r="3.2" fill="currentColor"/>`,
  lamp: svg`<circle cx="17.5" cy="5.5" r="3.2" fill="#f5a524"/><path d="M3 11.5 20 16l-1.2 3.2L3 15z" fill="currentColor"/><path d="M10.5 18v3M6.5 22h8" stroke="currentColor" stroke-width="2" stroke-linecap="round"/><path d="m14.8 7.5-4 5" stroke="#f5a524" stroke-width="1.6" stroke-linecap="round"/>`,
};

/**
 * A drawing beside a word; a screen reader passes over it.
 *
 * @param {keyof typeof PATHS} name
 */
export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${PATHS[name]}</svg>`;
}
