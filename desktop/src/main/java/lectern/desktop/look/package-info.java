/** Light and dark, the accent and the size of the type. */
@NullMarked
package lectern.desktop.look;

import org.jspecify.annotations.NullMarked;
