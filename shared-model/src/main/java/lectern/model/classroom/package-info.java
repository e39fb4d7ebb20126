/** Classrooms and their members on the wire. */
@NullMarked
package lectern.model.classroom;

import org.jspecify.annotations.NullMarked;
