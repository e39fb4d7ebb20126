/** The school's students as a teacher keeps them, and their own ways in. */
@NullMarked
package lectern.model.roster;

import org.jspecify.annotations.NullMarked;
