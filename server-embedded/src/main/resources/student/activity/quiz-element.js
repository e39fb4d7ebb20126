import { Aloud } from '../challenge/aloud.js';
import '../challenge/answer-options.js';
import { answerKeys } from '../challenge/answer-keys.js';
import { LecternElement } from '../shell/lectern-element.js';
import './activity-lobby.js';
import './quiz-final.js';

/** What both kinds of quiz are made of: the one that the teacher leads, and the one at one's own pace. */
export class QuizElement extends LecternElement {
  constructor() {
    super();
    this.aloud = new Aloud(this);
    answerKeys(this, (optionId) => this.choose(optionId));
  }

  sources() {
    return [this.services.live, this.services.connection];
  }

  get shown() {
    return this.services.live.shown;
  }

  /** It may be put away, or make room for another, a moment before this is gone. */
  shouldUpdate() {
    return this.isConnected && Boolean(this.shown?.activity.quiz);
  }

  /** Answers the question on screen, if it may be answered. @param {string} optionId */
  choose(optionId) {
    throw new Error(`Nothing takes ${optionId}`);
  }
}
