const OPTIONS = ['/challenge/challenge-page.css', '/challenge/answer-options.css'];
/** The result comes along with the questions: the connection may be gone at the end. */
const CHALLENGE = {
  module: '/challenge/challenge-page.js',
  styles: [...OPTIONS, '/challenge/result-page.css', '/report/report-form.css'],
};

/** Pages, and forms in them, whose modules and styles come when they are first shown, so that the first load stays small. */
const PAGES = {
  challenge: CHALLENGE,
  result: CHALLENGE,
  articles: { module: '/article/article-list-page.js', styles: ['/article/article-list-page.css'] },
  activity: { module: '/activity/activity-page.js', styles: [...OPTIONS, '/activity/activity-page.css'] },
  home: { module: '/activity/home-live.js', styles: ['/activity/home-live.css'] },
  chat: { module: '/chat/chat-page.js', styles: ['/chat/chat-page.css'] },
  notifications: { module: '/notification/notification-page.js', styles: ['/notification/notification-page.css'] },
  me: { module: '/me/me-page.js', styles: ['/me/me-page.css'] },
  shut: { module: '/channel/shut-banner.js', styles: ['/channel/shut-banner.css'] },
  asked: { module: '/join/asked-page.js', styles: ['/join/asked-page.css'] },
  factor: { module: '/factor/factor-section.js', styles: ['/factor/factor-section.css'] },
  card: { module: '/join/card-form.js' },
  pictures: { module: '/join/picture-form.js', styles: ['/join/picture-form.css'] },
  password: { module: '/join/password-form.js' },
  signup: { module: '/identity/account-form.js' },
  article: { module: '/article/article-page.js', styles: ['/article/article-page.css'] },
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
    const { module, styles = [] } = PAGES[page];
    try {
      await Promise.all([import(module), ...styles.map(styled)]);
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

const coming = new Map();

/** Several pages may share a style. */
function styled(href) {
  if (!coming.has(href)) {
    coming.set(href, fetchStyle(href));
    coming.get(href).catch(() => coming.delete(href));
  }
  return coming.get(href);
}

function fetchStyle(href) {
  return new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    link.onload = resolve;
    link.onerror = () => reject(new Error(`${href} did not come`));
    document.head.append(link);
  });
}
