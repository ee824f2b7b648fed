/** Errors that teach: RFC 9457 problem documents for every failure, the framework's own included. */
@NullMarked
package rocu.soc.chassis.web.problem;

import org.jspecify.annotations.NullMarked;
