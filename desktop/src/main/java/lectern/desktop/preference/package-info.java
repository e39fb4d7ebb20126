/** What the console remembers about its window and its user. */
@NullMarked
package lectern.desktop.preference;

import org.jspecify.annotations.NullMarked;
