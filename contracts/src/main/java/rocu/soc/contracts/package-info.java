/** The published language of the suite: what services, partners and force systems agree on, as data. */
@NullMarked
package rocu.soc.contracts;

import org.jspecify.annotations.NullMarked;
