/** The window around the pages: sidebar, status bar, command palette, help. */
@NullMarked
package lectern.desktop.shell;

import org.jspecify.annotations.NullMarked;
