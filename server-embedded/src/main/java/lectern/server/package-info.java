/** The composition root: everything of the server is put together here. */
@NullMarked
package lectern.server;

import org.jspecify.annotations.NullMarked;
