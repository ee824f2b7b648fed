/** Need-to-know groups: who may know of a threat that is kept from everybody else. */
@NullMarked
package rocu.soc.threat.group;

import org.jspecify.annotations.NullMarked;
