import { html } from 'lit';
import { codeOf } from '../join/join-code.js';
import { fieldTemplate, submitTemplate } from '../shell/field.js';
import { FormController } from '../shell/form-controller.js';
import { LecternElement } from '../shell/lectern-element.js';

/** Takes an account into a class by its code. */
export class ClassForm extends LecternElement {
  constructor() {
    super();
    this.form = new FormController(this);
  }

  sources() {
    return [this.services.session];
  }

  render() {
    return html`
      <details class="me-fold" ?open=${!this.services.session.classroomId}>
        <summary data-testid="class-open">${this.t('class.title')}</summary>
        <form class="me-form" novalidate @submit=${this.#submit}>
          ${fieldTemplate(this, { id: 'class-code', name: 'code', label: 'join.code', help: 'join.codeHelp', inputmode: 'numeric', maxlength: 12 })}
          ${submitTemplate(this, { id: 'class-submit', label: 'join.submit' })}
        </form>
      </details>
    `;
  }

  async #submit(event) {
    event.preventDefault();
    const code = codeOf(event.target.elements.code.value);
    if (this.form.accept({ code: code.length !== 6 && { key: 'join.codeShape' } })) {
      await this.form.run(() => this.#join(code), { done: 'class.joined', codes: { NOT_FOUND: ['code', 'join.codeUnknown'] } });
    }
  }

  async #join(code) {
    const { api, session } = this.services;
    const { id } = await api.post('/classrooms/join', { code });
    await session.amend({ classroomId: id });
  }
}

customElements.define('class-form', ClassForm);
