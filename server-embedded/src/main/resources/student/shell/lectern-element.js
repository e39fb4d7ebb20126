import { LitElement } from 'lit';

/**
 * What every component of the page is made of. It draws into the document itself, not into a shadow root, so that Pico
 * CSS reaches it; the CSS beside a component names its parts by the component's own prefix.
 */
export class LecternElement extends LitElement {
  static properties = { services: { attribute: false } };

  /** The texts of a component that comes late, which the page's language does not know before. */
  static texts = null;

  #endings = [];

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    if (this.constructor.texts) {
      this.services.language.learn(this.constructor.texts);
    }
    super.connectedCallback();
    const redraw = () => this.requestUpdate();
    this.#endings = [this.services.language, ...this.sources()].map((source) => source.watch(redraw));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#endings.forEach((end) => end());
  }

  /**
   * What this component draws from besides the language.
   *
   * @returns {import('./observable.js').Observable[]}
   */
  sources() {
    return [];
  }

  /** The text of a key in the language of now. */
  t(key, values) {
    return this.services.language.text(key, values);
  }
}
