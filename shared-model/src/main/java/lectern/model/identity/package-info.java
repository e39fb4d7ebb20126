/** Accounts, sign-in and permissions on the wire. */
@NullMarked
package lectern.model.identity;

import org.jspecify.annotations.NullMarked;
