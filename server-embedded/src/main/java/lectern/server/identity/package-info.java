/** Accounts, sign-in, sessions and tokens (000, 001, 003, 004). */
@NullMarked
package lectern.server.identity;

import org.jspecify.annotations.NullMarked;
