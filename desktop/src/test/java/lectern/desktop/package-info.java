/** What the console's tests share. */
@NullMarked
package lectern.desktop;

import org.jspecify.annotations.NullMarked;
