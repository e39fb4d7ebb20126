@NullMarked
package lectern.server.article;

import org.jspecify.annotations.NullMarked;
