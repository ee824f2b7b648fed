/** What administrators see and do through the gateway. */
@NullMarked
package rocu.soc.systemtests.operations;

import org.jspecify.annotations.NullMarked;
