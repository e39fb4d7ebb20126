import { html } from 'lit';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';
import { keyAt, openPosition } from './live-record.js';
import texts from './texts.js';

/** Above the chat or the news: what the class is at meanwhile, and the way there. */
export class WorkBeside extends LecternElement {
  static texts = texts;

  sources() {
    return [this.services.live];
  }

  connectedCallback() {
    super.connectedCallback();
    this.was = this.#now;
  }

  /** What calls the student: an answer that was shown before they came here does not. */
  get #call() {
    const now = this.#now;
    const seen = now?.key === 'beside.reveal' && this.was?.key === now.key && this.was.at === now.at;
    return seen ? null : now;
  }

  /** What there is to do now, as a text's key and values; null while nothing waits for the student. */
  get #now() {
    const { shown } = this.services.live;
    const { activity, given, typed } = shown ?? {};
    const { kind, phase, quiz, race } = activity ?? {};
    if (phase === 'reveal') {
      return { key: 'beside.reveal', at: quiz.position };
    }
    if (phase !== 'running') {
      return null;
    }
    if (quiz?.pace !== 'live') {
      const done = (quiz && openPosition(shown) === null) || (race && typed?.chars >= race.text.length);
      return done ? null : { key: `beside.${kind}` };
    }
    const answered = given[keyAt(activity, quiz.position)];
    return answered ? null : { key: 'beside.question', at: quiz.position, question: quiz.question?.id };
  }

  updated() {
    const call = this.#call;
    const calling = call && JSON.stringify(call);
    if (calling && calling !== this.told) {
      this.services.notices.say(this.t(call.key, call));
    }
    this.told = calling;
  }

  render() {
    const call = this.#call;
    return call
      ? html`
          <p class="work-beside" data-testid="work-beside" data-call=${call.key}>
            <strong>${this.t(call.key, call)}</strong>
            <button type="button" data-testid="to-work" @click=${() => this.services.places.beside(null)}>
              ${this.t('beside.go')}${icon('on')}
            </button>
          </p>
        `
      : '';
  }
}

customElements.define('work-beside', WorkBeside);
