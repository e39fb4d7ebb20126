/** The envelope, errors, pages and JSON that every route shares. */
@NullMarked
package lectern.model.wire;

import org.jspecify.annotations.NullMarked;
