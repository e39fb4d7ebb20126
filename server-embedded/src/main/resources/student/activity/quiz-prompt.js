import { html } from 'lit';
import { questionMedia } from '../challenge/question-media.js';
import { LecternElement } from '../shell/lectern-element.js';

/** Characters from which a stem is set as running text. */
const LONG = 180;

/** What is asked, with its picture, sound or video. */
export class QuizPrompt extends LecternElement {
  static properties = { question: { attribute: false } };

  render() {
    const { prompt } = this.question;
    return html`
      ${questionMedia(this.question, this.t('challenge.media'))}
      <p
        class="challenge-prompt"
        data-testid="prompt"
        data-long=${prompt.length > LONG}
        dir="auto"
        tabindex="-1"
        .textContent=${prompt}
      ></p>
    `;
  }
}

customElements.define('quiz-prompt', QuizPrompt);
