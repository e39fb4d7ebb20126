/** The school in figures. */
@NullMarked
package lectern.desktop.report;

import org.jspecify.annotations.NullMarked;
