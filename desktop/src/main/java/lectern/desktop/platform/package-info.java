/** The first run. */
@NullMarked
package lectern.desktop.platform;

import org.jspecify.annotations.NullMarked;
