/**
 * One trace across services and the records between them (W3C Trace Context, OpenTelemetry), with spans that are written by
 * hand: they hold the members named here and nothing else, so no name, text or address of a record is ever among them.
 */
@NullMarked
package rocu.soc.chassis.web.trace;

import org.jspecify.annotations.NullMarked;
