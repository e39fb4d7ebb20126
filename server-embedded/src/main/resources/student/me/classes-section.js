import { html } from 'lit';
import { errorTemplate } from '../shell/field.js';
import { FormController } from '../shell/form-controller.js';
import { icon } from '../shell/icons.js';
import { LecternElement } from '../shell/lectern-element.js';
import { Asked } from './asked.js';
import { waitingTemplate } from './waiting.js';

/** So many classes are fetched; nobody looks through more. */
const MOST = 100;

/** The classes I am in, with the ways there and out; with an account also those that are open to everyone. */
export class ClassesSection extends LecternElement {
  constructor() {
    super();
    this.classes = new Asked(this, async () => (await this.services.api.page(`/classrooms?page=1&limit=${MOST}`)).items);
    this.form = new FormController(this);
  }

  sources() {
    return [this.services.session];
  }

  render() {
    const { value } = this.classes;
    return html`
      ${errorTemplate(this, 'form')}
      <p class="form-done" role="status" data-testid="classes-done">${this.form.done ? this.t(this.form.done) : ''}</p>
      ${value ? this.#listsTemplate(value) : waitingTemplate(this, this.classes)}
    `;
  }

  #listsTemplate(all) {
    const mine = all.filter(({ relation }) => relation === 'member');
    const open = this.services.session.user?.username
      ? all.filter(({ relation, config }) => config.isPublic && ['none', 'invited', 'applied'].includes(relation))
      : [];
    return html`
      ${mine.length > 0 ? this.#listTemplate(mine) : html`<p class="hush" data-testid="no-classes">${this.t('classes.none')}</p>`}
      ${open.length > 0 ? html`<h2 class="class-more">${this.t('classes.open')}</h2>${this.#listTemplate(open)}` : ''}
    `;
  }

  #listTemplate(classes) {
    return html`
      <ul class="session-list">
        ${classes.map((classroom) => html`<li>${this.#classTemplate(classroom)}</li>`)}
      </ul>
    `;
  }

  #classTemplate(classroom) {
    const { id, name, hostName, relation } = classroom;
    const here = id === this.services.session.classroomId;
    return html`
      <div class="session-card" data-testid="class" data-current=${here} data-relation=${relation}>
        ${icon('person')}
        <div>
          <strong dir="auto">${name}</strong> ${here ? html`<span class="session-this">${this.t('classes.here')}</span>` : ''}
          ${hostName ? html`<p class="hush">${this.t('classes.host', { name: hostName })}</p>` : ''}
        </div>
        <div class="class-ways">${this.#waysTemplate(classroom, here)}</div>
      </div>
    `;
  }

  #waysTemplate(classroom, here) {
    const { id, relation, config } = classroom;
    const way = (name, action) => html`
      <button
        type="button"
        class=${name === 'leave' ? 'plain' : 'secondary outline'}
        data-testid="class-${name}"
        aria-label=${this.t(`classes.${name}.which`, { name: classroom.name })}
        @click=${action}
      >
        ${this.t(`classes.${name}`)}
      </button>
    `;
    if (relation === 'member') {
      return html`${here ? '' : way('go', () => this.#enter(id))} ${way('leave', () => this.#leave(classroom))}`;
    }
    if (relation === 'applied') {
      return html`<span class="hush">${this.t('classes.asked')}</span>`;
    }
    return config.approvalRequired && relation !== 'invited'
      ? way('ask', () => this.#ask(id))
      : way('join', () => this.#join(id));
  }

  async #enter(id) {
    const { session, me } = this.services;
    await session.amend({ classroomId: id });
    me.show(null);
  }

  #join(id) {
    return this.form.run(async () => {
      await this.services.api.post('/classrooms/join', { classroomId: id });
      await this.#enter(id);
    });
  }

  #ask(id) {
    return this.form.run(
      async () => {
        await this.services.api.post('/classrooms/apply', { classroomId: id });
        await this.classes.refresh();
      },
      { done: 'classes.isAsked' },
    );
  }

  /** What was answered there goes out first. The page lets go of the class before the server does, or it would be told off. */
  async #leave({ id, name }) {
    const { session, api, queue, outbox } = this.services;
    if (!confirm(this.t('classes.leaveAsk', { name }))) {
      return;
    }
    const leaving = async () => {
      const here = session.classroomId === id;
      await queue.drain();
      if (here) {
        await session.amend({ classroomId: null });
      }
      try {
        await api.post('/classrooms/leave', { classroomId: id });
      } catch (failure) {
        if (here) {
          await session.amend({ classroomId: id });
        }
        throw failure;
      }
      await outbox.drop(id);
      await this.classes.refresh();
    };
    if (await this.form.run(leaving, { done: 'classes.left' })) {
      document.querySelector('.me-page h1')?.focus();
    }
  }
}

customElements.define('classes-section', ClassesSection);
