import { SignedOut, troubleOf } from '../wire/failure.js';

const EMPTY_MILLIS = 4000;
const CALM_MILLIS = 30000;

/** The questions that a challenge takes. */
const CHALLENGE_SIZE = 5;

/** Keeps the list of tracks fresh while its page is on screen. */
export class TrackController {
  #host;
  #timer = 0;
  #ending = null;

  /** @param {import('../shell/lectern-element.js').LecternElement} host */
  constructor(host) {
    this.#host = host;
    /** @type {object[] | null} null until they came */
    this.tracks = null;
    /** Key of what went wrong last, with its values; null where nothing did. */
    this.trouble = null;
    host.addController(this);
  }

  hostConnected() {
    const { connection } = this.#host.services;
    this.#ending = connection.watch(() => connection.online && this.refresh());
    document.addEventListener('visibilitychange', this.#seen);
    this.refresh();
  }

  hostDisconnected() {
    this.#ending();
    document.removeEventListener('visibilitychange', this.#seen);
    clearTimeout(this.#timer);
  }

  #seen = () => document.hidden || this.refresh();

  /** Asks for the tracks and the figures, and plans the next time. */
  async refresh() {
    const { api, progress } = this.#host.services;
    clearTimeout(this.#timer);
    try {
      const [tracks] = await Promise.all([api.get('/tracks'), progress.refresh()]);
      this.tracks = tracks;
    } catch (failure) {
      if (failure instanceof SignedOut) {
        return;
      }
      console.info('The tracks will be asked for again', failure.message);
    }
    this.#host.requestUpdate();
    this.#plan();
  }

  #plan() {
    clearTimeout(this.#timer);
    if (this.#host.isConnected) {
      this.#timer = setTimeout(() => this.refresh(), this.tracks?.some(ready) ? CALM_MILLIS : EMPTY_MILLIS);
    }
  }

  /** Starts or goes on with a track's challenge; what stands in the way is told on the page. */
  async open(track) {
    this.trouble = null;
    try {
      const dealt = await this.#host.services.challenge.open(track);
      this.trouble = dealt ? null : { key: 'track.notReadyYet', values: { name: track.name } };
    } catch (failure) {
      this.trouble = troubleOf(failure, 'track.offline');
    }
    this.#host.requestUpdate();
  }
}

/** Whether a track has enough questions for a challenge. */
export function ready(track) {
  return track.questionCount >= CHALLENGE_SIZE;
}
