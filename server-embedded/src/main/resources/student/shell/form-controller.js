import { Refusal, SignedOut, Unreachable } from '../wire/failure.js';

/** Sends a form, and says beside its fields why not. */
export class FormController {
  #host;

  /** @param {import('./lectern-element.js').LecternElement} host */
  constructor(host) {
    this.#host = host;
    this.busy = false;
    /** Text keys with values, by field; `form` is what concerns no field. */
    this.errors = {};
    /** The key of what was done last; null where nothing was, or something failed since. */
    this.done = null;
  }

  /** Says what is wrong before anything is sent. @returns {boolean} whether nothing is */
  accept(errors) {
    this.errors = Object.fromEntries(Object.entries(errors).filter(([, error]) => error));
    this.done = null;
    this.#host.requestUpdate();
    this.#point();
    return Object.keys(this.errors).length === 0;
  }

  /**
   * Does it; a second press while it is at work does nothing.
   *
   * @param {() => Promise<unknown>} action
   * @param {{done?: string, codes?: Record<string, [string, string]>, fields?: Record<string, string>}} words the key of
   *     what to say afterwards; field and key by the server's code; keys by the field that the server names
   * @returns {Promise<boolean>} whether it was done
   */
  async run(action, { done = null, codes = {}, fields = {} } = {}) {
    if (this.busy) {
      return false;
    }
    Object.assign(this, { busy: true, errors: {}, done: null });
    this.#host.requestUpdate();
    try {
      await action();
      this.done = done;
      return true;
    } catch (failure) {
      this.errors = errorsOf(failure, codes, fields);
      return false;
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
      this.#point();
    }
  }

  async #point() {
    await this.#host.updateComplete;
    this.#host.querySelector('[aria-invalid="true"]')?.focus();
  }
}

function errorsOf(failure, codes, fields) {
  if (failure instanceof SignedOut) {
    return {};
  }
  if (failure instanceof Unreachable) {
    return { form: { key: 'form.unreachable' } };
  }
  if (!(failure instanceof Refusal)) {
    throw failure;
  }
  const known = failure.details.filter(({ field }) => fields[field]);
  if (known.length > 0) {
    return Object.fromEntries(known.map(({ field }) => [field, { key: fields[field] }]));
  }
  const [field, key] = codes[failure.code] ?? ['form', 'trouble.refused'];
  const [first] = failure.details;
  const message = first?.field ? `${first.field}: ${first.message}` : first?.message;
  return { [field]: { key, values: { ...failure.words.values, ...(message && { message }) } } };
}
