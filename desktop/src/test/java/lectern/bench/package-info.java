/** The load driver and the measurements behind docs/benchmarks.md. */
@NullMarked
package lectern.bench;

import org.jspecify.annotations.NullMarked;
