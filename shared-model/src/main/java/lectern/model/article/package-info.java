/** Articles, their sentences and tags on the wire. */
@NullMarked
package lectern.model.article;

import org.jspecify.annotations.NullMarked;
