import { cardInAddress, codeInAddress } from '../join/join-code.js';
import { Trail } from './trail.js';

/** Which page is on screen, and what happens between pages. */
export class AppController {
  #host;
  #services;
  #userId = null;
  #trail;

  /** @param {import('../shell/lectern-element.js').LecternElement} host */
  constructor(host) {
    this.#host = host;
    this.loading = true;
    /** The code that the join page starts with. */
    this.code = '';
    /** Whether the address brought the code of another classroom than the one this device is in. */
    this.otherCode = false;
    /** The code of the sign-in card that the address brought; whoever sat here makes room. */
    this.card = '';
    host.addController(this);
  }

  async hostConnected() {
    this.#services = this.#host.services;
    const { session, channel, notices, store } = this.#services;
    channel.addEventListener('removed', ({ detail }) => this.#expelled(detail));
    this.#trail = new Trail(this.#services);
    await session.load();
    this.#heedAddress();
    if (!store.persistent) {
      notices.add('notice.private', {}, 'warn');
    }
    session.watch(() => this.#studentChanged());
    session.addEventListener('joined', () => {
      this.otherCode = false;
      this.card = '';
    });
    await this.#studentChanged();
    this.#trail.begin();
    this.loading = false;
    this.#host.requestUpdate();
  }

  /**
   * `join`, `asked`, `chat`, `notifications`, `activity`, `tracks`, `challenge`, `result`, `me`, `articles` or `article`;
   * `opening` before it is known.
   */
  get page() {
    const { session, challenge, reading, me, live, places, admission } = this.#services;
    if (this.loading) {
      return 'opening';
    }
    if (!session.user || this.otherCode || this.card) {
      return 'join';
    }
    if (admission.waits) {
      return places.side ?? 'asked';
    }
    if (places.side || live.shown) {
      return places.side ?? 'activity';
    }
    if (!challenge.record) {
      return me.page ? 'me' : (reading.page ?? 'tracks');
    }
    return challenge.record.finished ? 'result' : 'challenge';
  }

  /**
   * The class is closed to the student. What was answered goes out first, under this name; as long as it can't, the page
   * stays, and the channel finds out anew.
   *
   * @param {'removed' | 'dissolved'} how it was heard; who knocks in vain is not told which of them it is
   */
  async #expelled(how) {
    const { session, queue, outbox, notifications } = this.#services;
    const { user, classroomId } = session;
    const here = () => session.user !== null && session.user.id === user?.id && session.classroomId === classroomId;
    await queue.drain();
    if (!here() || queue.entries.length > 0) {
      return;
    }
    const why = how === 'removed' ? await notifications.whyClosed(classroomId) : how;
    if (here()) {
      await outbox.drop(classroomId);
      await session.forget(why);
    }
  }

  /** A QR code of another classroom than the one this device is in: the join page asks first. */
  #heedAddress() {
    const { session } = this.#services;
    const code = codeInAddress(location);
    this.code = code || session.lastCode;
    this.card = cardInAddress(location);
    this.otherCode = session.user !== null && code !== '' && code !== session.lastCode;
    if (location.pathname !== '/' || location.search || location.hash) {
      history.replaceState(history.state, '', '/');
    }
  }

  async #studentChanged() {
    const { session, challenge, queue, progress, reading, preferences, me, live, outbox, places, admission } =
      this.#services;
    const userId = session.user?.id ?? null;
    if (userId === this.#userId) {
      return;
    }
    if (this.#userId) {
      me.show(null);
      places.beside(null);
    }
    if (!userId) {
      this.code = this.#userId ? session.lastCode : session.lastCode || this.code;
    }
    this.#userId = userId;
    progress.clear();
    await preferences.restore();
    await queue.load();
    await Promise.all([challenge.restore(), reading.restore(), live.restore(), outbox.restore(), admission.restore()]);
    queue.drain();
  }
}
