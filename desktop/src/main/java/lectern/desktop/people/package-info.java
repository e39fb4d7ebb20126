/** The school's students in the console: the list, class lists, sign-in cards. */
@NullMarked
package lectern.desktop.people;

import org.jspecify.annotations.NullMarked;
