/** Notifications on the wire. */
@NullMarked
package lectern.model.notification;

import org.jspecify.annotations.NullMarked;
