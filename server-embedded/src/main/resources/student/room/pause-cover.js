import { html } from 'lit';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';

/** Covers the page while the teacher asks for eyes to the front; the browser keeps all keys from what lies beneath. */
export class PauseCover extends LecternElement {
  sources() {
    return [this.services.room];
  }

  updated() {
    const dialog = this.querySelector('dialog');
    if (this.services.room.paused && !dialog.open) {
      this.was = document.activeElement;
      dialog.showModal();
    } else if (!this.services.room.paused && dialog.open) {
      dialog.close();
      this.was?.focus?.({ preventScroll: true });
    }
  }

  /** Browsers let a page refuse only now and then that Escape, or a phone's back button, closes something. */
  #stay({ target }) {
    if (this.services.room.paused && !target.open) {
      target.showModal();
    }
  }

  render() {
    return html`
      <dialog
        class="pause-cover"
        data-testid="pause-cover"
        aria-labelledby="pause-title"
        closedby="none"
        @cancel=${(event) => event.preventDefault()}
        @close=${this.#stay}
      >
        ${this.services.room.paused
          ? html`
              <div>
                ${icon('eye')}
                <h2 id="pause-title" tabindex="-1" autofocus>${this.t('room.paused')}</h2>
                <p>${this.t('room.pausedHelp')}</p>
              </div>
            `
          : ''}
      </dialog>
    `;
  }
}

customElements.define('pause-cover', PauseCover);
