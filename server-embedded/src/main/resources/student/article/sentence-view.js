import { html } from 'lit';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';
import { Speech } from './speech.js';
import './word-dialog.js';
import { wordParts } from './word-parts.js';

/** Characters from which a sentence is set smaller. */
const LONG = 220;

/** One sentence, big, with what stands beside it on demand. */
export class SentenceView extends LecternElement {
  static properties = {
    sentence: { attribute: false },
    /** BCP 47 */
    language: { type: String },
  };

  constructor() {
    super();
    this.speech = new Speech(this);
  }

  sources() {
    return [this.services.reading];
  }

  get extensions() {
    return this.sentence.extensions ?? {};
  }

  render() {
    const { content } = this.sentence;
    const { parts, elsewhere } = wordParts(content, this.extensions.vocabulary ?? []);
    return html`
      ${this.#besideTemplate('phonetic')}
      <p class="sentence" data-testid="sentence" data-long=${content.length > LONG} lang=${this.language} dir="auto"
        >${parts.map(({ text, word }) => (word ? this.#wordTemplate(text, word) : text))}</p
      >
      ${this.#besideTemplate('translation')}
      <div class="sentence-tools">
        ${this.#listenTemplate()} ${this.#toggleTemplate('phonetic')} ${this.#toggleTemplate('translation')}
      </div>
      ${this.#recordingTemplate(this.extensions.audioUrl)} ${this.#elsewhereTemplate(elsewhere)}
      ${this.#analysisTemplate(this.extensions.analysis)}
      <word-dialog .services=${this.services} .language=${this.language}></word-dialog>
    `;
  }

  /** Announced when it is asked for: the place is there before the words come. */
  #besideTemplate(what) {
    const shown = this.services.reading.record.shown[what] && this.extensions[what];
    return html`
      <div role="status" id="sentence-${what}">
        ${shown ? html`<p class="sentence-${what}" data-testid=${what} dir="auto">${this.extensions[what]}</p>` : ''}
      </div>
    `;
  }

  #toggleTemplate(what) {
    const { reading } = this.services;
    return this.extensions[what]
      ? html`
          <button
            type="button"
            class="secondary outline"
            data-testid="show-${what}"
            aria-pressed=${reading.record.shown[what]}
            aria-controls="sentence-${what}"
            @click=${() => reading.toggle(what)}
          >
            ${this.t(`article.${what}`)}
          </button>
        `
      : '';
  }

  #listenTemplate() {
    if (!this.speech.speaks(this.language)) {
      return '';
    }
    const { speaking } = this.speech;
    return html`
      <button
        type="button"
        class="secondary outline"
        data-testid="listen"
        @click=${() => (speaking ? this.speech.stop() : this.#listen())}
      >
        ${icon(speaking ? 'stop' : 'sound')}${this.t(speaking ? 'article.stop' : 'article.listen')}
      </button>
    `;
  }

  #listen() {
    const { voiceRate } = this.services.preferences.audio;
    this.speech.say(this.sentence.content, this.language, voiceRate ?? undefined);
  }

  /** A recording that Lectern holds; nothing is fetched from outside. */
  #recordingTemplate(audioUrl) {
    return audioUrl?.startsWith('/') && !audioUrl.startsWith('//')
      ? html`<audio class="sentence-recording" controls preload="none" src=${audioUrl} aria-label=${this.t('article.recording')}></audio>`
      : '';
  }

  #wordTemplate(text, word) {
    return html`<button
      type="button"
      class="sentence-word"
      data-testid="word"
      aria-haspopup="dialog"
      @click=${() => this.#explain(word)}
      >${text}</button
    >`;
  }

  #elsewhereTemplate(words) {
    return words.length > 0
      ? html`
          <p class="sentence-elsewhere">
            <span>${this.t('article.words')}</span>
            <span lang=${this.language}>${words.map((word) => this.#wordTemplate(word.word, word))}</span>
          </p>
        `
      : '';
  }

  #explain(word) {
    this.querySelector('word-dialog').open(word);
  }

  #analysisTemplate(analysis) {
    const lines = [analysis?.grammarPoint, analysis?.structure, ...(analysis?.notes ?? [])].filter(Boolean);
    return lines.length > 0
      ? html`
          <details class="sentence-analysis" data-testid="analysis">
            <summary>${this.t('article.analysis')}</summary>
            <ul>
              ${lines.map((line) => html`<li dir="auto">${line}</li>`)}
            </ul>
          </details>
        `
      : '';
  }
}

customElements.define('sentence-view', SentenceView);
