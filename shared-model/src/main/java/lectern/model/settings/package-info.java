/** The school's settings on the wire. */
@NullMarked
package lectern.model.settings;

import org.jspecify.annotations.NullMarked;
