/** Questions, categories and their import on the wire. */
@NullMarked
package lectern.model.question;

import org.jspecify.annotations.NullMarked;
