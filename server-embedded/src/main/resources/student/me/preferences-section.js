import { html, nothing } from 'lit';
import { LecternElement } from '../shell/lectern-element.js';

const SIZES = [85, 100, 125, 150, 200];
const RATES = [60, 80, 100, 130];
const GOALS = [0, 30, 60, 90, 120, 180, 300];
const TIMES = ['morning', 'afternoon', 'evening', 'night'];

/** How Lectern looks, sounds and helps, and when and how much I like to learn. Each change holds at once. */
export class PreferencesSection extends LecternElement {
  sources() {
    return [this.services.preferences];
  }

  get #wishes() {
    return this.services.preferences;
  }

  render() {
    return html`
      <p class="form-done" role="status" data-testid="preferences-state">
        ${this.t(this.#wishes.waiting ? 'prefer.waiting' : 'prefer.kept')}
      </p>
      ${this.#partTemplate('look', [this.#languageTemplate(), this.#themeTemplate(), this.#sizeTemplate()])}
      ${this.#partTemplate('help', [
        this.#switchTemplate('accessibility', 'highContrast', document.documentElement.dataset.contrast === 'high'),
        this.#switchTemplate('accessibility', 'reducedMotion', document.documentElement.dataset.motion === 'less'),
        this.#switchTemplate('accessibility', 'readableFont'),
        this.#switchTemplate('accessibility', 'readAloud'),
      ])}
      ${this.#partTemplate('sound', [
        this.#switchTemplate('audio', 'sounds'),
        this.#switchTemplate('audio', 'keySounds'),
        this.#volumeTemplate(),
        this.#choiceTemplate('audio', 'voiceRate', RATES, this.#wishes.audio.voiceRate ?? 100, (rate) => this.t(`prefer.rate.${rate}`)),
      ])}
      ${this.#partTemplate('learning', [
        this.#timeTemplate(),
        this.#goalTemplate(),
        html`<small id="prefer-learning-note">${this.t('prefer.learningHelp')}</small>`,
        this.#switchTemplate('learning', 'notificationPreference', true),
      ])}
    `;
  }

  #partTemplate(name, controls) {
    return html`
      <section class="me-part" aria-labelledby="prefer-${name}">
        <h2 id="prefer-${name}">${this.t(`prefer.${name}`)}</h2>
        ${controls}
      </section>
    `;
  }

  #languageTemplate() {
    const names = { en: 'English', zh: '中文' };
    return this.#choiceTemplate('ui', 'language', ['en', 'zh'], this.services.language.code, (code) => names[code]);
  }

  #themeTemplate() {
    const theme = this.#wishes.ui.theme ?? 'system';
    return this.#choiceTemplate('ui', 'theme', ['system', 'light', 'dark'], theme, (name) => this.t(`prefer.theme.${name}`));
  }

  #sizeTemplate() {
    return this.#choiceTemplate('ui', 'textSize', SIZES, this.#wishes.ui.textSize ?? 100, (size) =>
      this.t('prefer.percent', { size }),
    );
  }

  /** A few things to choose from, side by side; what another client chose is among them. */
  #choiceTemplate(part, name, choices, chosen, label) {
    const all = choices.includes(chosen) ? choices : [...choices, chosen].sort((one, other) => one - other);
    const known = (choice) => (choices.includes(choice) ? label(choice) : this.t('prefer.percent', { size: choice }));
    return html`
      <fieldset class="prefer-choice" data-testid="prefer-${name}">
        <legend>${this.t(`prefer.${name}`)}</legend>
        ${all.map(
          (choice) => html`
            <label>
              <input
                type="radio"
                name=${name}
                value=${choice}
                .checked=${choice === chosen}
                @change=${() => this.#wishes.wish(part, { [name]: choice })}
              />
              <span lang=${name === 'language' ? choice : nothing}>${known(choice)}</span>
            </label>
          `,
        )}
      </fieldset>
    `;
  }

  /** @param {boolean} [device] what holds where nothing is wished */
  #switchTemplate(part, name, device = false) {
    return html`
      <label class="prefer-switch">
        <span>
          ${this.t(`prefer.${name}`)}
          <small id="prefer-${name}-note">${this.t(`prefer.${name}Help`)}</small>
        </span>
        <input
          type="checkbox"
          role="switch"
          data-testid="prefer-${name}"
          aria-describedby="prefer-${name}-note"
          .checked=${this.#wishes[part][name] ?? device}
          @change=${({ target }) => this.#wishes.wish(part, { [name]: target.checked })}
        />
      </label>
    `;
  }

  #volumeTemplate() {
    const volume = this.#wishes.audio.volume ?? 100;
    return html`
      <label for="prefer-volume">${this.t('prefer.volume', { volume })}</label>
      <input
        id="prefer-volume"
        type="range"
        min="0"
        max="100"
        step="10"
        .value=${String(volume)}
        data-testid="prefer-volume"
        @change=${({ target }) => this.#setVolume(target.valueAsNumber)}
      />
    `;
  }

  async #setVolume(volume) {
    await this.#wishes.wish('audio', { volume });
    this.services.sounds.verdict('correct');
  }

  #timeTemplate() {
    const { preferredStudyTime } = this.#wishes.learning;
    return html`
      <label for="prefer-time">${this.t('prefer.preferredStudyTime')}</label>
      <select
        id="prefer-time"
        data-testid="prefer-time"
        aria-describedby="prefer-learning-note"
        @change=${({ target }) => this.#wishes.wish('learning', { preferredStudyTime: target.value })}
      >
        ${preferredStudyTime ? '' : html`<option value="" selected disabled>${this.t('prefer.time.none')}</option>`}
        ${TIMES.map(
          (time) => html`<option value=${time} ?selected=${time === preferredStudyTime}>${this.t(`prefer.time.${time}`)}</option>`,
        )}
      </select>
    `;
  }

  #goalTemplate() {
    const goal = this.#wishes.learning.weeklyLearningGoal ?? 0;
    const goals = GOALS.includes(goal) ? GOALS : [...GOALS, goal].sort((one, other) => one - other);
    return html`
      <label for="prefer-goal">${this.t('prefer.weeklyLearningGoal')}</label>
      <select
        id="prefer-goal"
        data-testid="prefer-goal"
        aria-describedby="prefer-learning-note"
        @change=${({ target }) => this.#wishes.wish('learning', { weeklyLearningGoal: Number(target.value) })}
      >
        ${goals.map(
          (minutes) => html`<option value=${minutes} ?selected=${minutes === goal}>${this.t('prefer.minutes', { minutes })}</option>`,
        )}
      </select>
    `;
  }
}

customElements.define('preferences-section', PreferencesSection);
