/** Signs that keyboards write in more than one way count as the same key. */
const SAME = { '‘': "'", '’': "'", '“': '"', '”': '"', '–': '-', '—': '-', '\u00a0': ' ', '\u3000': ' ', '\n': ' ' };

function plain(sign) {
  return SAME[sign] ?? sign;
}

/** Typing a text from its beginning: what is right stays, what is wrong has to be taken back first. */
export class Typing {
  /**
   * @param {string} text
   * @param {{chars: number, errors: number}} from how far it was typed before
   */
  constructor(text, { chars = 0, errors = 0 } = {}) {
    this.text = text;
    this.errors = errors;
    /** Characters of the text that are typed rightly, those still in the field included. */
    this.reached = Math.min(chars, text.length);
    /** The furthest it was; taking something back to mend it loses nothing. */
    this.best = this.reached;
    /** Wrong characters behind them. */
    this.wrong = 0;
    /** Where the field's first character stands in the text. */
    this.from = this.reached;
  }

  get finished() {
    return this.reached === this.text.length && this.wrong === 0;
  }

  /**
   * The field holds something else.
   *
   * @param {string} value what is in the field
   * @param {boolean} composing whether an input method is still putting a word together: its steps are no errors, and the
   *     word counts as one input when it is done
   * @returns {boolean} whether the field is to be emptied, as all in it is right and a word ends
   */
  take(value, composing) {
    let right = 0;
    while (right < value.length && plain(value[right]) === plain(this.text[this.from + right] ?? '')) {
      right += 1;
    }
    const wrong = composing ? 0 : value.length - right;
    if (wrong > this.wrong) {
      this.errors += 1;
    }
    this.wrong = wrong;
    this.reached = this.from + right;
    this.best = Math.max(this.best, this.reached);
    const done = !composing && right === value.length && right > 0 && (this.finished || endsWord(value));
    if (done) {
      this.from = this.reached;
    }
    return done;
  }
}

/** Words end with a blank; where a script writes none, every sign may end one. */
function endsWord(value) {
  return /[\s\p{P}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]$/u.test(value) && !/['’-]$/.test(value);
}
