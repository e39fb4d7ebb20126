/** The one door for failures. */
@NullMarked
package lectern.desktop.failure;

import org.jspecify.annotations.NullMarked;
