import { html, nothing } from 'lit';

/**
 * A labelled field with its help, or with what is wrong with it.
 *
 * @param {import('./lectern-element.js').LecternElement & {form: import('./form-controller.js').FormController}} host
 * @param {object} field
 * @param {string} field.id of the input
 * @param {string} field.name as the form and the server call it
 * @param {string} field.label text key
 * @param {string} [field.help] text key
 * @param {string} [field.type]
 * @param {string} [field.value]
 * @param {string} [field.autocomplete]
 * @param {string} [field.inputmode]
 * @param {number} [field.maxlength]
 * @param {(typed: string) => void} [field.typed] told at every change
 */
export function fieldTemplate(host, field) {
  const { id, name, label, help, type = 'text', value = '', autocomplete = 'off', inputmode = nothing, maxlength = 200, typed } = field;
  const error = host.form.errors[name];
  return html`
    <label for=${id}>${host.t(label)}</label>
    <input
      id=${id}
      name=${name}
      data-testid=${id}
      type=${type}
      autocomplete=${autocomplete}
      inputmode=${inputmode}
      autocapitalize="none"
      spellcheck="false"
      maxlength=${maxlength}
      dir="auto"
      .defaultValue=${value}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${error || help ? `${id}-note` : nothing}
      @input=${typed ? ({ target }) => typed(target.value) : nothing}
    />
    ${error ? errorTemplate(host, name, `${id}-note`) : help ? html`<small id="${id}-note">${host.t(help)}</small>` : ''}
  `;
}

/** What is wrong with a field, or with the whole form. */
export function errorTemplate(host, name, id = nothing) {
  const error = host.form.errors[name];
  return error
    ? html`<p class="join-error" id=${id} role="alert" data-testid="form-error">${host.t(error.key, error.values)}</p>`
    : '';
}

/** The button that sends the form, what became of it, and what concerns no field. */
export function submitTemplate(host, { id, label }) {
  const { busy, done } = host.form;
  return html`
    ${errorTemplate(host, 'form')}
    <button type="submit" data-testid=${id} aria-busy=${busy}>${host.t(label)}</button>
    <p class="form-done" role="status" data-testid="${id}-done">${done ? host.t(done) : ''}</p>
  `;
}

/** Lets a password be seen while it is typed. @param {(shown: boolean) => void} toggle */
export function showPasswordTemplate(host, toggle) {
  return html`
    <label class="form-check">
      <input type="checkbox" @change=${({ target }) => toggle(target.checked)} />${host.t('account.show')}
    </label>
  `;
}
