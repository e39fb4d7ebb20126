/** Classrooms and the live wall. */
@NullMarked
package lectern.desktop.classroom;

import org.jspecify.annotations.NullMarked;
