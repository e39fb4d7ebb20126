/** The console's composition root: everything is made and wired here, by constructors. */
@NullMarked
package lectern.desktop.app;

import org.jspecify.annotations.NullMarked;
