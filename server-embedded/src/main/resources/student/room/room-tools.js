import { html, nothing } from 'lit';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';

/** The hand, the chat and what is new, one tap away. */
export class RoomTools extends LecternElement {
  sources() {
    const { session, room, chat, notifications, places } = this.services;
    return [session, room, chat, notifications, places];
  }

  render() {
    const { session, room, chat, notifications } = this.services;
    return html`
      ${session.classroomId
        ? html`
            <button
              type="button"
              class="plain room-tool"
              data-testid="hand"
              aria-pressed=${room.handUp}
              aria-label=${this.t('room.hand')}
              title=${this.t(room.handUp ? 'room.handDown' : 'room.handUp')}
              @click=${this.#toggleHand}
            >
              ${icon('hand')}
            </button>
            ${this.#sideTemplate('chat', 'chat', chat.unread)}
          `
        : ''}
      ${this.#sideTemplate('notifications', 'bell', notifications.unread)}
    `;
  }

  #sideTemplate(side, drawing, unread) {
    const { places } = this.services;
    const open = places.side === side;
    const label = this.t(unread > 0 ? `room.${side}.unread` : `room.${side}`, { unread });
    return html`
      <button
        type="button"
        class="plain room-tool"
        data-testid=${side}
        aria-label=${label}
        title=${label}
        aria-current=${open ? 'page' : nothing}
        @click=${() => places.beside(open ? null : side)}
      >
        ${icon(drawing)}${unread > 0 ? html`<span class="room-count" aria-hidden="true">${unread > 99 ? '99+' : unread}</span>` : ''}
      </button>
    `;
  }

  /** A hand that nobody would see does not go up. */
  async #toggleHand() {
    const { room, notices, channel } = this.services;
    if (channel.shut && !room.handUp) {
      notices.add('room.handUnseen', {}, 'warn');
      return;
    }
    const kept = room.toggleHand();
    notices.say(this.t(room.handUp ? 'room.handIsUp' : 'room.handIsDown'));
    await kept;
  }
}

customElements.define('room-tools', RoomTools);
