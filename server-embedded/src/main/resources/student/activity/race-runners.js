import { html } from 'lit';

/**
 * The first runners of the race on screen, and the student where they are behind those.
 *
 * @param {import('../shell/lectern-element.js').LecternElement} host
 * @param {number} length of the text
 */
export function raceRunners(host, length) {
  const { live, session } = host.services;
  const { runners, mine, rank } = live.race;
  const own = session.user?.id;
  const behind = mine && !runners.some(({ userId }) => userId === own);
  return html`
    <ol class="standing-list race-runners" data-testid="runners" aria-label=${host.t('race.first')}>
      ${runners.map((runner) => runnerTemplate(host, length, runner, rankAmong(runners, runner), runner.userId === own))}
      ${behind ? runnerTemplate(host, length, mine, rank, true) : ''}
    </ol>
  `;
}

function runnerTemplate(host, length, { nickname, chars, wpm, place }, rank, own) {
  return html`
    <li data-own=${own}>
      <span class="standing-rank">${place ?? rank}</span>
      <bdi class="standing-name">${nickname}${own ? html` <small>${host.t('live.me')}</small>` : ''}</bdi>
      <span class="standing-points">${host.t('race.wpm', { wpm })}</span>
      <progress max=${length} value=${chars} aria-label=${host.t('race.progressOf', { name: nickname })}></progress>
    </li>
  `;
}

/** Who is level shares a rank, as the server has it for those behind the first five. */
function rankAmong(runners, { place, chars }) {
  return runners.findIndex((each) => each.place === place && (place || each.chars === chars)) + 1;
}
