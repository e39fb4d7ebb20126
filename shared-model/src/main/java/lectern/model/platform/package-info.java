/** Health and first set-up on the wire. */
@NullMarked
package lectern.model.platform;

import org.jspecify.annotations.NullMarked;
