/** Who is let in once it is known who asks: how often a client may ask, and whether it has to show a certificate. */
@NullMarked
package rocu.soc.gateway.admission;

import org.jspecify.annotations.NullMarked;
