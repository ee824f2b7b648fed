/** What every answer of the public port shares: limits and clean paths on the way in, safe headers on the way out. */
@NullMarked
package rocu.soc.gateway.http;

import org.jspecify.annotations.NullMarked;
