/** The lock that covers the window while nobody sits at it. */
@NullMarked
package lectern.desktop.lock;

import org.jspecify.annotations.NullMarked;
