/** The running region that system tests ask. */
@NullMarked
package rocu.soc.systemtests.region;

import org.jspecify.annotations.NullMarked;
