/** What concerns the signed-in person: the bell in the frame and the list behind it. */
@NullMarked
package lectern.desktop.notification;

import org.jspecify.annotations.NullMarked;
