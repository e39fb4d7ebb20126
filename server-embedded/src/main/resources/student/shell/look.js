const DARK = matchMedia('(prefers-color-scheme: dark)');
const CONTRAST = matchMedia('(prefers-contrast: more)');
const LESS_MOTION = matchMedia('(prefers-reduced-motion: reduce)');

/** Dresses the page as the student wishes, and as the device does where they wish nothing. */
export class Look {
  #root;
  #ui = {};
  #accessibility = {};

  /** @param {HTMLElement} root bears the wishes as attributes for look.css */
  constructor(root = document.documentElement) {
    this.#root = root;
    [DARK, CONTRAST, LESS_MOTION].forEach((query) => query.addEventListener('change', () => this.#dress()));
    this.#dress();
  }

  /** @param {{ui: object, accessibility: object}} wishes as the server keeps them */
  wear({ ui, accessibility }) {
    this.#ui = ui;
    this.#accessibility = accessibility;
    this.#dress();
  }

  #dress() {
    const { theme, textSize } = this.#ui;
    const { highContrast, reducedMotion, readableFont } = this.#accessibility;
    const { dataset, style } = this.#root;
    dataset.theme = theme === 'dark' || (theme !== 'light' && DARK.matches) ? 'dark' : 'light';
    dataset.contrast = (highContrast ?? CONTRAST.matches) ? 'high' : 'usual';
    dataset.motion = (reducedMotion ?? LESS_MOTION.matches) ? 'less' : 'usual';
    dataset.letters = readableFont ? 'readable' : 'usual';
    style.setProperty('--text-size', (textSize ?? 100) / 100);
    const paper = getComputedStyle(this.#root).getPropertyValue('--paper').trim();
    document.querySelectorAll('meta[name="theme-color"]').forEach((meta) => (meta.content = paper || meta.content));
  }
}
