import { html } from 'lit';
import { languageOf } from '../article/article-language.js';
import { Speech } from '../article/speech.js';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';
import { troubleOf } from '../wire/failure.js';
import './activity-lobby.js';

/** A text that the class reads together: the teacher's sentence stands out, and may be heard. */
export class SharedReading extends LecternElement {
  static properties = {
    article: { state: true },
    trouble: { state: true },
    /** Whether the page goes along with the teacher. */
    following: { state: true },
    own: { state: true },
    aloud: { state: true },
  };

  #ending = null;

  constructor() {
    super();
    this.article = null;
    this.trouble = null;
    this.following = true;
    this.own = 0;
    this.aloud = false;
    this.speech = new Speech(this);
  }

  sources() {
    return [this.services.live, this.services.channel.told];
  }

  get activity() {
    return this.services.live.shown?.activity;
  }

  /** In a synchronised classroom the teacher leads everyone. */
  get #mayLeave() {
    return !this.services.channel.classroom?.config?.synchronised;
  }

  get #follows() {
    return this.following || !this.#mayLeave;
  }

  get #position() {
    const { position } = this.activity.reading;
    return this.#follows ? position : this.own;
  }

  connectedCallback() {
    super.connectedCallback();
    const { connection } = this.services;
    this.#ending = connection.watch(() => connection.online && this.trouble && this.#load());
    this.#load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#ending();
  }

  shouldUpdate() {
    return this.isConnected && Boolean(this.activity?.reading);
  }

  async #load() {
    const { articleId } = this.activity.reading;
    try {
      this.article = await this.services.api.get(`/articles/${encodeURIComponent(articleId)}`);
      this.trouble = null;
    } catch (failure) {
      this.trouble = troubleOf(failure, 'article.offline');
    }
  }

  /** The sentence comes into view; it is told to a screen reader, or read aloud where the student wishes it. */
  updated() {
    if (!this.article || this.activity.phase !== 'running') {
      return;
    }
    this.#heedPause();
    const position = this.#position;
    if (position === this.shownAt) {
      return;
    }
    this.shownAt = position;
    const behavior = document.documentElement.dataset.motion === 'less' ? 'auto' : 'smooth';
    this.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'center', behavior });
    this.services.live.readAt(position);
    const sentence = this.article.sentences[position]?.content ?? '';
    if (this.aloud) {
      this.#say(sentence);
    } else {
      this.services.notices.say(sentence);
    }
  }

  /** The teacher has stopped the reading, or lets it go on: so does the voice, for who goes along. */
  #heedPause() {
    const { stopped = false } = this.activity.reading;
    if (stopped === this.wasStopped) {
      return;
    }
    const resumed = this.wasStopped && this.shownAt === this.#position;
    this.wasStopped = stopped;
    if (stopped) {
      this.speech.stop();
      this.services.notices.say(this.t('together.stopped'));
    } else if (resumed && this.aloud && this.#follows) {
      this.#sayNow();
    }
  }

  #sayNow() {
    this.#say(this.article.sentences[this.#position]?.content ?? '');
  }

  #say(sentence) {
    const { rate } = this.activity.reading;
    this.speech.say(sentence, languageOf(this.article), Math.round(100 * rate));
  }

  render() {
    const { phase } = this.activity;
    if (phase === 'lobby') {
      return html`<activity-lobby .services=${this.services}></activity-lobby>`;
    }
    return html`
      <h1 class="challenge-position" tabindex="-1">
        ${this.t(phase === 'ended' ? 'together.over' : 'together.title', {
          n: this.#position + 1,
          total: this.activity.reading.sentences,
        })}
      </h1>
      ${phase === 'ended' ? this.#closeTemplate() : this.#toolsTemplate()}
      ${phase === 'running' && this.activity.reading.stopped
        ? html`<p class="activity-paused" data-testid="reading-stopped">${icon('wait')}${this.t('together.stopped')}</p>`
        : ''}
      ${this.trouble ? html`<p class="trouble" role="alert">${icon('info')}<span>${this.t(this.trouble.key, this.trouble.values)}</span></p>` : ''}
      ${this.article ? this.#textTemplate() : ''}
    `;
  }

  #closeTemplate() {
    return html`<button type="button" data-testid="close" @click=${() => this.services.live.leave()}>${this.t('live.close')}</button>`;
  }

  #toolsTemplate() {
    const follows = this.#follows;
    return html`
      <div class="together-tools">
        ${this.#mayLeave
          ? html`<button
              type="button"
              class="secondary outline"
              data-testid="follow"
              aria-pressed=${follows}
              @click=${() => this.#follow(!follows)}
            >
              ${icon(follows ? 'tick' : 'on')}${this.t(follows ? 'together.following' : 'together.follow')}
            </button>`
          : ''}
        ${this.article && this.speech.speaks(languageOf(this.article))
          ? html`<button type="button" class="secondary outline" data-testid="aloud" aria-pressed=${this.aloud} @click=${this.#toggleVoice}>
              ${icon(this.aloud ? 'stop' : 'sound')}${this.t(this.aloud ? 'together.silent' : 'together.aloud')}
            </button>`
          : ''}
        ${follows ? '' : this.#stepsTemplate()}
      </div>
    `;
  }

  #stepsTemplate() {
    return html`
      <span class="together-steps">
        <button type="button" class="secondary outline" data-testid="previous" @click=${() => this.#go(-1)}>${this.t('article.previous')}</button>
        <button type="button" class="secondary outline" data-testid="next" @click=${() => this.#go(1)}>${this.t('article.next')}</button>
      </span>
    `;
  }

  #textTemplate() {
    const position = this.#position;
    const leads = this.activity.reading.position;
    const running = this.activity.phase === 'running';
    return html`
      <div class="together-text" data-testid="together-text" lang=${languageOf(this.article)}>
        ${this.article.sentences.map(
          ({ content }, at) => html`<p
            dir="auto"
            data-led=${running && at === leads}
            aria-current=${running && at === position ? 'true' : 'false'}
            >${content}</p
          >`,
        )}
      </div>
    `;
  }

  #follow(following) {
    this.own = this.activity.reading.position;
    this.following = following;
  }

  #go(step) {
    this.own = Math.max(0, Math.min(this.own + step, this.article.sentences.length - 1));
  }

  #toggleVoice() {
    this.aloud = !this.aloud;
    if (this.aloud) {
      this.#sayNow();
    } else {
      this.speech.stop();
    }
  }
}

customElements.define('shared-reading', SharedReading);
