import { Observable } from '../shell/observable.js';

/** The pages about oneself, the first one at the top. */
export const SECTIONS = ['me', 'classes', 'preferences', 'password', 'factor', 'sessions', 'data'];

/** Which page about oneself is open. A refresh comes back to it, as the browser's history knows it. */
export class Me extends Observable {
  constructor() {
    super();
    const was = history.state?.page;
    /** One of SECTIONS, or null while the student is elsewhere. */
    this.page = SECTIONS.includes(was) ? was : null;
  }

  /** Goes to a page about oneself, or out of them. @param {string | null} page */
  show(page) {
    if (page !== this.page) {
      this.page = page;
      this.changed();
    }
  }

  /** From a page to the first one, from there back to where the student was. */
  up() {
    this.show(this.page === 'me' ? null : 'me');
  }
}
