/**
 * Erasure of what is personal in records: rectification, the right to erasure, and disposal when retention ends (DPA 2018
 * ss46-48; Code of Practice on Police Information and Records Management).
 */
@NullMarked
package rocu.soc.chassis.record.erasure;

import org.jspecify.annotations.NullMarked;
