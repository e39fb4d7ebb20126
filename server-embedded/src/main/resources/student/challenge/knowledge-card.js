import { html } from 'lit';

/**
 * What there is to know.
 *
 * @param {string} title
 * @param {string | null | undefined} body nothing is drawn where there is none
 * @param {unknown} [more] below it
 */
export function knowledgeCard(title, body, more = '') {
  return body
    ? html`
        <aside class="knowledge-card" data-testid="knowledge-card">
          <h2>${title}</h2>
          <p dir="auto">${body}</p>
          ${more}
        </aside>
      `
    : '';
}
