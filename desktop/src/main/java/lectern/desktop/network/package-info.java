/** Which address students can reach, and how they find it. */
@NullMarked
package lectern.desktop.network;

import org.jspecify.annotations.NullMarked;
