import { Observable } from '../shell/observable.js';

/** Whether the server answers. Every request tells it how it went; the classroom channel asks when nobody else does. */
export class Connection extends Observable {
  constructor() {
    super();
    this.online = true;
    addEventListener('offline', () => this.lost());
  }

  /** The server answered. */
  stands() {
    if (!this.online) {
      this.online = true;
      this.changed();
    }
  }

  /** The server did not answer. */
  lost() {
    if (this.online) {
      this.online = false;
      this.changed();
    }
  }
}
