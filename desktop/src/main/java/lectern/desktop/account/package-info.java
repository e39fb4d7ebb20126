/** One's own account: who one is, password, second factor, sign-ins. */
@NullMarked
package lectern.desktop.account;

import org.jspecify.annotations.NullMarked;
