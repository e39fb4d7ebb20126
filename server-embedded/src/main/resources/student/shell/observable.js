/**
 * Something that holds data and tells whoever draws from it that the data changed.
 */
export class Observable extends EventTarget {
  /** Tells all watchers. */
  changed() {
    this.dispatchEvent(new Event('change'));
  }

  /**
   * Calls back at every change.
   *
   * @param {() => void} callback
   * @returns {() => void} ends the watching
   */
  watch(callback) {
    this.addEventListener('change', callback);
    return () => this.removeEventListener('change', callback);
  }
}
