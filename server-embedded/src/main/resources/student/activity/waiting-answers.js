import { html } from 'lit';
import { icon } from '../shell/icons.js';

/** How many own answers are in a state. @param {Record<string, import('./live-record.js').Given>} given */
export function countOf(given, wanted) {
  return Object.values(given).filter(({ state }) => state === wanted).length;
}

/**
 * How many own answers are on this device only, if any.
 *
 * @param {import('../shell/lectern-element.js').LecternElement} host
 * @param {Record<string, import('./live-record.js').Given>} given
 */
export function waitingAnswers(host, given) {
  const waiting = countOf(given, 'kept');
  return waiting ? html`<p role="status">${icon('wait')} ${host.t('result.waiting', { waiting })}</p>` : '';
}
