@NullMarked
package lectern.model.article;

import org.jspecify.annotations.NullMarked;
