/** What an operator watches: how far relay, consumers and audit chain are behind, and what waits for a person. */
@NullMarked
package rocu.soc.chassis.web.metric;

import org.jspecify.annotations.NullMarked;
