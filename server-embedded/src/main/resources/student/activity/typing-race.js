import { html, nothing } from 'lit';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';
import './activity-lobby.js';
import { raceRunners } from './race-runners.js';
import { Typing } from './typing.js';

const TELL_MILLIS = 300;
const TICK_MILLIS = 200;

/** A race in typing a text. */
export class TypingRace extends LecternElement {
  static properties = { startsIn: { state: true } };

  #timer = 0;
  #later = 0;
  #toldAt = 0;

  sources() {
    const { live, connection, room, channel } = this.services;
    return [live, connection, channel.standing, room]; // under the cover nothing can have the focus
  }

  get shown() {
    return this.services.live.shown;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#timer = setInterval(() => this.#tick(), TICK_MILLIS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    clearTimeout(this.#later);
  }

  shouldUpdate() {
    return this.isConnected && Boolean(this.shown?.activity.race);
  }

  willUpdate() {
    const { activity, typed } = this.shown;
    this.typing ??= new Typing(activity.race.text, typed);
    this.#catchUp(activity.race.text);
    this.#tick();
  }

  /** The student was further on another device, or this one has forgotten it: it goes on from there. */
  #catchUp(text) {
    const { chars = 0, accuracy } = this.#ownRunner ?? {};
    if (chars > this.typing.best) {
      this.typing = new Typing(text, { chars, errors: Math.round(chars / accuracy) - chars });
      const field = this.querySelector('.race-field');
      if (field) {
        field.value = '';
      }
    }
  }

  /** Counts down to the start; tells again how far it is, for what was told during a break is gone. */
  #tick() {
    const { startsAt } = this.shown?.activity.race ?? {};
    this.startsIn = startsAt ? Math.max(0, Math.ceil((Date.parse(startsAt) - this.services.clock.now()) / 1000)) : null;
    if (this.#going && this.typing.best > 0 && !this.#own && Date.now() - this.#toldAt > 3000) {
      this.#tell();
    }
  }

  get #going() {
    const { phase, paused } = this.shown.activity;
    return phase === 'running' && !paused && this.startsIn === 0;
  }

  /** The student as the class was told last; of two tellings the one that is further. */
  get #ownRunner() {
    const id = this.services.session.user?.id;
    const { runners, mine } = this.services.live.race;
    const own = [...runners, mine].filter((runner) => runner?.userId === id);
    return own.sort((one, other) => other.chars - one.chars)[0];
  }

  /** The own place among those who have finished, where the class has been told. */
  get #own() {
    return this.#ownRunner?.place ? this.#ownRunner : undefined;
  }

  updated() {
    this.#focusWhatIsNew();
    this.#keepCaretInView();
  }

  /** The field as often as it takes letters again, then the end. */
  #focusWhatIsNew() {
    const stage = this.querySelector(this.#going ? '.race-field, .quiz-final h1' : '.quiz-final h1');
    if (stage !== this.stage) {
      stage?.focus({ preventScroll: true });
      this.stage = stage === document.activeElement ? stage : null;
    }
  }

  #keepCaretInView() {
    const caret = this.querySelector('.race-caret');
    const box = this.querySelector('.race-text');
    if (caret && box) {
      box.scrollTop = caret.offsetTop - box.offsetTop - caret.offsetHeight * 1.2;
    }
  }

  render() {
    const { phase } = this.shown.activity;
    if (phase === 'lobby') {
      return html`<activity-lobby .services=${this.services}></activity-lobby>`;
    }
    return phase === 'ended' || this.typing.finished ? this.#finishTemplate(phase) : this.#runTemplate();
  }

  #runTemplate() {
    return html`
      <h1 class="challenge-position" tabindex="-1">
        ${this.t(this.startsIn > 0 ? 'race.startsIn' : 'race.type', { seconds: this.startsIn ?? 0 })}
      </h1>
      ${this.services.channel.shut ? html`<p class="hush" data-testid="race-alone">${this.t('race.alone')}</p>` : ''}
      ${this.#textTemplate()}
      <input
        class="race-field"
        data-testid="race-field"
        type="text"
        autocomplete="off"
        autocorrect="off"
        autocapitalize="none"
        spellcheck="false"
        enterkeyhint="done"
        dir="auto"
        aria-label=${this.t('race.field')}
        aria-invalid=${this.typing.wrong > 0 ? 'true' : nothing}
        aria-describedby="race-trouble"
        ?disabled=${!this.#going}
        @input=${(event) => this.#typed(event.target, event.isComposing)}
        @compositionend=${(event) => this.#typed(event.target, false)}
        @keydown=${(event) => event.key === 'Enter' && !event.isComposing && this.#typedEnter(event)}
        @paste=${(event) => event.preventDefault()}
        @drop=${(event) => event.preventDefault()}
      />
      <p id="race-trouble" class="race-trouble" role="status">${this.typing.wrong > 0 ? this.t('race.wrong') : ''}</p>
      ${this.#figuresTemplate()} ${raceRunners(this, this.typing.text.length)}
    `;
  }

  /** What is typed, what is wrong, and what is to come; a screen reader is told only what comes next. */
  #textTemplate() {
    const { text, reached, wrong } = this.typing;
    return html`
      <p class="race-text" data-testid="race-text" data-reached=${reached} dir="auto"
        ><span class="race-done">${text.slice(0, reached)}</span
        ><span class="race-wrong">${text.slice(reached, reached + wrong)}</span
        ><span class="race-caret" aria-hidden="true"></span
        ><span>${text.slice(reached + wrong)}</span
      ></p>
    `;
  }

  #figuresTemplate() {
    const { reached, text, errors } = this.typing;
    return html`
      <progress max=${text.length} value=${reached} aria-label=${this.t('race.progress')}></progress>
      <p class="race-figures">
        <span>${this.t('race.done', { percent: Math.floor((100 * reached) / text.length) })}</span>
        <span data-testid="race-errors">${this.t('race.errors', { errors })}</span>
      </p>
    `;
  }

  #finishTemplate(phase) {
    const place = this.#own?.place;
    const { finished, errors } = this.typing;
    return html`
      <div class="quiz-final" data-testid="race-finish" data-place=${place ?? ''}>
        <span class="page-sign">${icon('flag')}</span>
        <h1 tabindex="-1" role="status">${this.t(finished ? 'race.finished' : 'race.over')}</h1>
        ${place ? html`<p class="quiz-final-rank">${this.t('race.place', { place })}</p>` : ''}
        ${finished ? html`<p>${this.t('race.errors', { errors })}</p>` : ''}
        ${phase === 'ended' ? '' : html`<p class="hush">${this.t('race.others')}</p>`}
        ${raceRunners(this, this.typing.text.length)}
        ${phase === 'ended'
          ? html`<button type="button" data-testid="close" @click=${() => this.services.live.leave()}>${this.t('live.close')}</button>`
          : ''}
      </div>
    `;
  }

  /** A line break of the text is typed as a blank, which phones' return keys may stand for. */
  #typedEnter(event) {
    event.preventDefault();
    event.target.value += ' ';
    this.#typed(event.target, false);
  }

  #typed(field, composing) {
    if (!this.#going) {
      return;
    }
    const { best, errors } = this.typing;
    if (this.typing.take(field.value, composing)) {
      field.value = '';
    }
    if (best !== this.typing.best || errors !== this.typing.errors) {
      this.services.live.type(this.typing.best, this.typing.errors);
      this.#tellSoon();
    }
    this.requestUpdate();
  }

  #tellSoon() {
    clearTimeout(this.#later);
    const pause = TELL_MILLIS - (Date.now() - this.#toldAt);
    if (pause <= 0 || this.typing.finished) {
      this.#tell();
    } else {
      this.#later = setTimeout(() => this.#tell(), pause);
    }
  }

  #tell() {
    const { startsAt } = this.shown.activity.race;
    const elapsed = Math.round(Math.max(0, this.services.clock.now() - Date.parse(startsAt)));
    this.#toldAt = Date.now();
    this.services.live.run(this.typing.best, this.typing.errors, elapsed);
  }
}

customElements.define('typing-race', TypingRace);
