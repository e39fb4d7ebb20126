import { codeInAddress } from '../join/join-code.js';

/** Which page is on screen, and what happens between pages. */
export class AppController {
  #host;
  #services;
  #userId = null;

  /** @param {import('../shell/lectern-element.js').LecternElement} host */
  constructor(host) {
    this.#host = host;
    this.loading = true;
    /** The code that the join page starts with. */
    this.code = '';
    /** Whether the address brought the code of another classroom than the one this device is in. */
    this.otherCode = false;
    host.addController(this);
  }

  async hostConnected() {
    this.#services = this.#host.services;
    const { session, challenge, channel, notices, store } = this.#services;
    channel.addEventListener('removed', () => session.forget('removed'));
    addEventListener('popstate', () => this.#backPressed());
    challenge.watch(() => this.#remember());
    await session.load();
    this.#heedAddress();
    if (!store.persistent) {
      notices.add('notice.private', {}, 'warn');
    }
    session.watch(() => this.#studentChanged());
    session.addEventListener('joined', () => (this.otherCode = false));
    await this.#studentChanged();
    this.loading = false;
    this.#host.requestUpdate();
  }

  /** `join`, `tracks`, `challenge` or `result`; `opening` before it is known. */
  get page() {
    const { session, challenge } = this.#services;
    if (this.loading) {
      return 'opening';
    }
    if (!session.user || this.otherCode) {
      return 'join';
    }
    if (!challenge.record) {
      return 'tracks';
    }
    return challenge.record.finished ? 'result' : 'challenge';
  }

  /** A QR code of another classroom than the one this device is in: the join page asks first. */
  #heedAddress() {
    const { session } = this.#services;
    const code = codeInAddress(location);
    this.code = code || session.lastCode;
    this.otherCode = session.user !== null && code !== '' && code !== session.lastCode;
    if (location.pathname !== '/' || location.search) {
      history.replaceState(history.state, '', '/');
    }
  }

  async #studentChanged() {
    const { session, challenge, queue, progress } = this.#services;
    const userId = session.user?.id ?? null;
    if (userId === this.#userId) {
      return;
    }
    this.#userId = userId;
    this.code = userId ? this.code : session.lastCode || this.code;
    progress.clear();
    await queue.load();
    await challenge.restore();
    queue.drain();
  }

  /** The back button of a phone leaves the challenge, not Lectern. */
  #remember() {
    if (this.#services.challenge.record && history.state?.page !== 'challenge') {
      history.pushState({ page: 'challenge' }, '');
    }
  }

  #backPressed() {
    if (this.#services.challenge.record && history.state?.page !== 'challenge') {
      this.#services.challenge.close();
    }
  }
}
