/** Who asks: a verified token of the identity provider, an organisation of the dated list, roles. */
@NullMarked
package rocu.soc.chassis.web.identity;

import org.jspecify.annotations.NullMarked;
