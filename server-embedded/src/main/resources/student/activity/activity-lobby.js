import { html } from 'lit';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';
import { SIGNS, nameOf } from './kinds.js';

/** Waiting for the teacher to begin: who I am, what comes. */
export class ActivityLobby extends LecternElement {
  sources() {
    return [this.services.live, this.services.session];
  }

  shouldUpdate() {
    return this.services.live.shown !== null;
  }

  firstUpdated() {
    this.services.notices.say(`${this.querySelector('h1').innerText}. ${this.t('live.wait')}`);
  }

  render() {
    const { activity } = this.services.live.shown;
    return html`
      <div class="activity-lobby" data-testid="lobby">
        <span class="page-sign activity-sign" data-kind=${activity.kind}>${icon(SIGNS[activity.kind])}</span>
        <h1 tabindex="-1" dir="auto">${activity.title || this.t(nameOf(activity))}</h1>
        <p class="activity-who">${this.t('live.youAre')} <bdi><strong>${this.services.session.shownName}</strong></bdi></p>
        <p>${this.t(`live.lobby.${activity.kind}`, { total: activity.quiz?.total ?? 0 })}</p>
        <p class="hush activity-wait" role="status">${this.t('live.wait')}<span class="activity-dots" aria-hidden="true"></span></p>
      </div>
    `;
  }
}

customElements.define('activity-lobby', ActivityLobby);
