import { html } from 'lit';

/**
 * The picture, sound or video of a question.
 *
 * @param {{contentType: string, mediaUrl?: string}} question
 * @param {string} description of a picture, for who does not see it
 */
export function questionMedia({ contentType, mediaUrl }, description) {
  if (!mediaUrl) {
    return '';
  }
  switch (contentType) {
    case 'image':
      return html`<img class="challenge-media" src=${mediaUrl} alt=${description} />`;
    case 'audio':
      return html`<audio class="challenge-media" src=${mediaUrl} controls></audio>`;
    case 'video':
      return html`<video class="challenge-media" src=${mediaUrl} controls playsinline></video>`;
    default:
      return '';
  }
}
