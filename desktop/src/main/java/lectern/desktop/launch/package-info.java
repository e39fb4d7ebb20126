/** How Lectern starts and ends: command line, server, window or none, demo, and the cache for quick starts. */
@NullMarked
package lectern.desktop.launch;

import org.jspecify.annotations.NullMarked;
