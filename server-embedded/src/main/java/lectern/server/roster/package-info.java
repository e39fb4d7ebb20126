/**
 * The school's students as a teacher keeps them: class lists, sign-in cards, three pictures. Children have neither e-mail
 * nor password, so these are their ways in.
 */
@NullMarked
package lectern.server.roster;

import org.jspecify.annotations.NullMarked;
