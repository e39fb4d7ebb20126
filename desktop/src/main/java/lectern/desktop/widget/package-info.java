/** Small parts that several pages share. */
@NullMarked
package lectern.desktop.widget;

import org.jspecify.annotations.NullMarked;
