/** Secrets at rest: the server's own file, and what is sealed under it in the database. */
@NullMarked
package lectern.server.secret;

import org.jspecify.annotations.NullMarked;
