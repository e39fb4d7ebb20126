import { html } from 'lit';
import { LecternElement } from '../shell/lectern-element.js';

/** What a word means. The browser's own dialog: Esc closes it, and the focus goes back to the word. */
export class WordDialog extends LecternElement {
  static properties = {
    /** BCP 47, of the word */
    language: { type: String },
    word: { state: true },
  };

  /** Shows a word of the vocabulary. @param {{word: string}} word */
  async open(word) {
    this.word = word;
    await this.updateComplete;
    this.querySelector('dialog').showModal();
  }

  #close() {
    this.querySelector('dialog').close();
  }

  render() {
    return html`
      <dialog
        class="word-dialog"
        data-testid="word-dialog"
        aria-labelledby="word-title"
        @click=${(event) => event.target === event.currentTarget && this.#close()}
      >
        ${this.word ? this.#wordTemplate(this.word) : ''}
      </dialog>
    `;
  }

  #wordTemplate({ word, phonetic, meaning, pos, examples }) {
    return html`
      <article>
        <h2 id="word-title" lang=${this.language} dir="auto">${word}</h2>
        ${phonetic || pos
          ? html`<p class="word-facts"><span>${phonetic}</span> ${pos ? html`<em>${pos}</em>` : ''}</p>`
          : ''}
        ${meaning ? html`<p class="word-meaning" dir="auto">${meaning}</p>` : ''}
        ${examples?.length
          ? html`<ul lang=${this.language}>${examples.map((example) => html`<li dir="auto">${example}</li>`)}</ul>`
          : ''}
        <button type="button" data-testid="close-word" autofocus @click=${() => this.#close()}>
          ${this.t('article.closeWord')}
        </button>
      </article>
    `;
  }
}

customElements.define('word-dialog', WordDialog);
