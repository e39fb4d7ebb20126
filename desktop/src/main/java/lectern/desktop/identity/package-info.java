/** Sign-in. */
@NullMarked
package lectern.desktop.identity;

import org.jspecify.annotations.NullMarked;
