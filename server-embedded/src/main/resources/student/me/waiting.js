import { html } from 'lit';
import { icon } from '../shell/icons.js';

/** What stands on screen until something that was asked for has come. */
export function waitingTemplate(host, { missing }) {
  return missing
    ? html`<p class="trouble" role="alert">${icon('info')}<span>${host.t('form.unreachable')}</span></p>`
    : html`<p class="hush" aria-busy="true">${host.t('app.opening')}</p>`;
}
