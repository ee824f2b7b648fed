/** Closed lists of codes, as dated data. */
@NullMarked
package rocu.soc.threat.codelist;

import org.jspecify.annotations.NullMarked;
