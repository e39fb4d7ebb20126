/** Tests of sign-in: rules, both databases, and over HTTP. */
@NullMarked
package lectern.server.identity;

import org.jspecify.annotations.NullMarked;
