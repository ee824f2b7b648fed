/** What an account is told of itself. */
@NullMarked
package rocu.soc.threat.account;

import org.jspecify.annotations.NullMarked;
