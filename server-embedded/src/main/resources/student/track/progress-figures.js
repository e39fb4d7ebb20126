import { html } from 'lit';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';

/** The student's own figures in a row. */
export class ProgressFigures extends LecternElement {
  sources() {
    return [this.services.progress];
  }

  render() {
    const { summary } = this.services.progress;
    return html`
      <dl class="progress-figures" data-testid="figures">
        ${this.#figureTemplate('star', 'figure.level', summary?.level)}
        ${this.#figureTemplate('bolt', 'figure.xp', summary?.xp)}
        ${this.#figureTemplate('flame', 'figure.streak', summary?.streakDays)}
        ${this.#figureTemplate('heart', 'figure.hearts', summary?.hearts)}
      </dl>
    `;
  }

  #figureTemplate(drawing, label, value) {
    const written = value === undefined ? '–' : new Intl.NumberFormat(this.services.language.code).format(value);
    return html`
      <div data-figure=${drawing}>
        <dt>${this.t(label)}</dt>
        <dd>${icon(drawing)}<span>${written}</span></dd>
      </div>
    `;
  }
}

customElements.define('progress-figures', ProgressFigures);
