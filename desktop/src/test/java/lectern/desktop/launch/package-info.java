@NullMarked
package lectern.desktop.launch;

import org.jspecify.annotations.NullMarked;
