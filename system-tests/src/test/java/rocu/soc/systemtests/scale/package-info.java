/** What answers cost where very much is stored, by the plans of their statements. */
@NullMarked
package rocu.soc.systemtests.scale;

import org.jspecify.annotations.NullMarked;
