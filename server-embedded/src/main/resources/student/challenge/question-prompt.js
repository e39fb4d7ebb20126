import { html } from 'lit';
import { questionMedia } from './question-media.js';

/** Characters from which a stem is set as running text. */
const LONG = 180;

/**
 * What is asked, with its picture, sound or video.
 *
 * @param {object} question
 * @param {string} label of its media, as {@link questionMedia} has it
 */
export function questionPrompt(question, label) {
  const { prompt } = question;
  return html`
    <div>
      ${questionMedia(question, label)}
      <p
        class="challenge-prompt"
        data-testid="prompt"
        data-long=${prompt.length > LONG}
        dir="auto"
        tabindex="-1"
        .textContent=${prompt}
      ></p>
    </div>
  `;
}
