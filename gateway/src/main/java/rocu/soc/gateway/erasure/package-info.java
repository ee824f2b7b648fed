/** Erasures of all services, and what each still holds of what was erased. */
@NullMarked
package rocu.soc.gateway.erasure;

import org.jspecify.annotations.NullMarked;
