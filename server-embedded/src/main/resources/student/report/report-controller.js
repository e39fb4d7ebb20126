import { randomId } from '../shell/random-id.js';
import { Refusal, SignedOut } from '../wire/failure.js';

/** So many reports are remembered as sent. */
const MOST = 100;

/**
 * A student's report about one dealt question. It gets its id before it is sent for the first time, and keeps it through
 * failures and refreshes: however often it is sent, it arrives once.
 */
export class ReportController {
  #host;
  #key;
  #about;

  /** @param {import('../shell/lectern-element.js').LecternElement} host */
  constructor(host) {
    this.#host = host;
    /** @type {'closed' | 'open' | 'sending' | 'sent'} */
    this.state = 'closed';
    /** Key of what stands in the way, with its values; null where nothing does. */
    this.trouble = null;
    host.addController(this);
  }

  async hostConnected() {
    const { session, challenge } = this.#host.services;
    const { challengeId, questions } = challenge.record.challenge;
    this.#key = `reports:${session.user.id}`;
    this.questionId = questions[challenge.record.index].question.id;
    this.#about = `${challengeId}:${this.questionId}`;
    if ((await this.#kept())[this.#about]?.sent) {
      this.#become('sent');
    }
  }

  open() {
    this.#become('open');
  }

  close() {
    this.trouble = null;
    this.#become('closed');
  }

  /**
   * Sends the report.
   *
   * @param {string} reason
   * @param {string} message in the student's own words, may be empty
   */
  async send(reason, message) {
    if (!reason) {
      this.trouble = { key: 'report.reasonMissing', values: {} };
      this.#host.requestUpdate();
      return;
    }
    this.trouble = null;
    this.#become('sending');
    try {
      const clientRequestId = await this.#requestId();
      const words = message.trim();
      const report = { clientRequestId, questionId: this.questionId, reason, ...(words && { message: words }) };
      await this.#host.services.api.post('/feedback', report);
      await this.#keep({ clientRequestId, sent: true });
      this.#become('sent');
    } catch (failure) {
      this.trouble = troubleOf(failure);
      this.#become('open');
    }
  }

  async #requestId() {
    const known = (await this.#kept())[this.#about]?.clientRequestId;
    const clientRequestId = known ?? randomId();
    if (!known) {
      await this.#keep({ clientRequestId });
    }
    return clientRequestId;
  }

  async #kept() {
    return (await this.#host.services.store.get(this.#key)) ?? {};
  }

  async #keep(report) {
    const { [this.#about]: former, ...others } = await this.#kept();
    const latest = Object.entries({ ...others, [this.#about]: report }).slice(-MOST);
    await this.#host.services.store.set(this.#key, Object.fromEntries(latest));
  }

  #become(state) {
    this.state = state;
    this.#host.requestUpdate();
  }
}

function troubleOf(failure) {
  if (failure instanceof SignedOut) {
    return null; // the join page says it
  }
  if (!(failure instanceof Refusal)) {
    return { key: 'report.offline', values: {} };
  }
  if (failure.status === 429) {
    return { key: 'report.tooMany', values: {} };
  }
  const { message } = failure.details[0] ?? failure;
  return { key: 'report.refused', values: { ...failure.words.values, message } };
}
