/** Work that runs beside the window, with progress and cancel. */
@NullMarked
package lectern.desktop.task;

import org.jspecify.annotations.NullMarked;
