/** Articles: the list, the editor with its sentences, and the tags. */
@NullMarked
package lectern.desktop.article;

import org.jspecify.annotations.NullMarked;
