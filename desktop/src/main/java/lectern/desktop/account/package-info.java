/** One's own account: who one is, password, news and learning, second factor, sign-ins, what is held, and its end. */
@NullMarked
package lectern.desktop.account;

import org.jspecify.annotations.NullMarked;
