/** Health of all services, and whether every copy of a record equals its owner's, for administrators. */
@NullMarked
package rocu.soc.gateway.operations;

import org.jspecify.annotations.NullMarked;
