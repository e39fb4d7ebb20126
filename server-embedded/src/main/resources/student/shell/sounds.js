const NOTES = { correct: [660, 880], wrong: [220, 165] };
const NOTE_SECONDS = 0.14;
const KEY_SECONDS = 0.02;
const KEY_HERTZ = 1200;
/** Sounds of this size at full volume don't startle. */
const LOUDEST = 0.3;

/** Lets right and wrong, and keys, be heard, where the student wishes it. */
export class Sounds {
  #preferences;
  #audio = null;

  /** @param {import('../identity/preferences.js').Preferences} preferences */
  constructor(preferences) {
    this.#preferences = preferences;
    addEventListener('keydown', ({ repeat }) => !repeat && preferences.audio.keySounds && this.#play([KEY_HERTZ], KEY_SECONDS));
  }

  /** @param {'correct' | 'wrong'} state of an answer */
  verdict(state) {
    if (this.#preferences.audio.sounds) {
      this.#play(NOTES[state] ?? [], NOTE_SECONDS);
    }
  }

  #play(notes, seconds) {
    this.#audio ??= new AudioContext();
    const now = this.#audio.currentTime;
    const loudness = this.#audio.createGain();
    loudness.gain.value = (LOUDEST * (this.#preferences.audio.volume ?? 100)) / 100;
    loudness.connect(this.#audio.destination);
    notes.forEach((hertz, at) => {
      const tone = this.#audio.createOscillator();
      tone.frequency.value = hertz;
      tone.connect(loudness);
      tone.start(now + at * seconds);
      tone.stop(now + (at + 1) * seconds);
    });
  }
}
