import { Refusal, Unreachable } from '../wire/failure.js';
import { inTurn } from './in-turn.js';
import { codeOf, nameOf } from './join-code.js';

/** What the join page asks and what came of it. */
export class JoinController {
  #host;

  /** @param {import('../shell/lectern-element.js').LecternElement} host */
  constructor(host) {
    this.#host = host;
    this.busy = false;
    /** Waits for its turn because too many join at once. */
    this.queueing = false;
    /** Text keys with values, by field: `code`, `name`, `form`. */
    this.errors = {};
    /** The code and name of who may ask at the door of a class; null where it is open or unknown. */
    this.door = null;
  }

  /**
   * Joins, or says beside the field why not.
   *
   * @param {string} typedCode
   * @param {string} typedName
   */
  async submit(typedCode, typedName) {
    const code = codeOf(typedCode);
    const name = nameOf(typedName);
    this.errors = {
      ...(!/^\d{6}$/.test(code) && { code: { key: 'join.codeShape' } }),
      ...(!name && { name: { key: 'join.nameMissing' } }),
    };
    this.door = null;
    if (Object.keys(this.errors).length === 0) {
      await this.#send(code, name, () => this.#host.services.session.join(code, name));
    }
    this.#host.requestUpdate();
  }

  /** Asks the teacher to open. */
  async ask() {
    const { code, name } = this.door;
    await this.#send(code, name, () => this.#host.services.admission.ask(code, name));
    this.#host.requestUpdate();
  }

  async #send(code, name, action) {
    this.busy = true;
    this.#host.requestUpdate();
    try {
      await inTurn(action, () => {
        this.queueing = true;
        this.#host.requestUpdate();
      });
    } catch (failure) {
      this.door = isDoor(failure) ? { code, name } : null;
      this.errors = this.door ? {} : errorsOf(failure, name);
    } finally {
      this.busy = false;
      this.queueing = false;
    }
  }
}

/** The class is there, but its teacher lets each one in. */
function isDoor(failure) {
  return failure.code === 'FORBIDDEN' && failure.details.some(({ field }) => field === 'joinCode');
}

function errorsOf(failure, name) {
  if (failure instanceof Unreachable) {
    return { form: { key: 'join.unreachable' } };
  }
  if (!(failure instanceof Refusal)) {
    throw failure;
  }
  switch (failure.code) {
    case 'NOT_FOUND':
      return { code: { key: 'join.codeUnknown' } };
    case 'CONFLICT':
      return { name: { key: 'join.nameTaken', values: { name } } };
    case 'FORBIDDEN':
      return { name: { key: 'join.hasSecret', values: { name } } };
    case 'RATE_LIMITED':
      return { form: { key: 'join.tooMany' } };
    default:
      return fieldErrors(failure);
  }
}

function fieldErrors(failure) {
  const errors = {};
  for (const { field, message } of failure.details) {
    const place = { nickname: 'name', joinCode: 'code' }[field] ?? 'form';
    errors[place] = { key: 'trouble.refused', values: { ...failure.words.values, message } };
  }
  return failure.details.length > 0 ? errors : { form: failure.words };
}
