/** Articles, their sentences and tags. */
@NullMarked
package lectern.server.article;

import org.jspecify.annotations.NullMarked;
