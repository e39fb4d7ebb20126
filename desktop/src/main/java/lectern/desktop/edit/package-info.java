/** Taking back what was done, and doing it again. */
@NullMarked
package lectern.desktop.edit;

import org.jspecify.annotations.NullMarked;
