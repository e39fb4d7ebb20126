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
    host.addController(this);
  }

  hostConnected() {}

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
    if (Object.keys(this.errors).length === 0) {
      await this.#send(code, name);
    }
    this.#host.requestUpdate();
  }

  async #send(code, name) {
    this.busy = true;
    this.#host.requestUpdate();
    try {
      await inTurn(
        () => this.#host.services.session.join(code, name),
        () => {
          this.queueing = true;
          this.#host.requestUpdate();
        },
      );
    } catch (failure) {
      this.errors = errorsOf(failure, name);
    } finally {
      this.busy = false;
      this.queueing = false;
    }
  }
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
    errors[place] = { key: 'trouble.refused', values: { message } };
  }
  return failure.details.length > 0 ? errors : { form: { key: 'trouble.refused', values: { message: failure.message } } };
}
