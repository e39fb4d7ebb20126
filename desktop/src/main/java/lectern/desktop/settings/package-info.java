/** What this console and the school can set. */
@NullMarked
package lectern.desktop.settings;

import org.jspecify.annotations.NullMarked;
