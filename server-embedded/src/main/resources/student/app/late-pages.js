/** Pages, and forms in them, whose modules and styles come when they are first shown, so that the first load stays small. */
const PAGES = {
  articles: { module: '/article/article-list-page.js', style: '/article/article-list-page.css' },
  me: { module: '/me/me-page.js', style: '/me/me-page.css' },
  password: { module: '/join/password-form.js' },
  signup: { module: '/identity/account-form.js' },
  article: { module: '/article/article-page.js', style: '/article/article-page.css' },
};

/** Fetches what a page is made of. */
export class LatePages {
  #host;
  #states = new Map();

  /** @param {import('lit').LitElement} host is drawn again when something has come */
  constructor(host) {
    this.#host = host;
  }

  /**
   * How far a page is; asking for it fetches it.
   *
   * @param {keyof typeof PAGES} page
   * @returns {'coming' | 'here' | 'missing'} missing = it could not be fetched
   */
  state(page) {
    if (!this.#states.has(page)) {
      this.#states.set(page, 'coming');
      this.#fetch(page);
    }
    return this.#states.get(page);
  }

  async #fetch(page) {
    const { module, style } = PAGES[page];
    try {
      await Promise.all([import(module), style && styled(style)]);
      this.#states.set(page, 'here');
    } catch (failure) {
      console.warn('A page could not be fetched', failure);
      this.#states.set(page, 'missing');
    }
    this.#host.requestUpdate();
  }

  /** Browsers may remember that a module did not come, so this opens Lectern anew once the server answers. */
  async tryAgain() {
    const answers = await fetch(PAGES.articles.module, { cache: 'no-store' }).catch(() => null);
    if (answers?.ok) {
      location.reload();
    }
  }
}

function styled(href) {
  return new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    link.onload = resolve;
    link.onerror = () => reject(new Error(`${href} did not come`));
    document.head.append(link);
  });
}
