/** What auditors ask of a service: who saw or changed what, and whether the log still says what it said. */
@NullMarked
package rocu.soc.chassis.audit.auditor;

import org.jspecify.annotations.NullMarked;
