/** A synthetic police region whose stored records give what was published of a real one; it knows the API and nothing else. */
@NullMarked
package rocu.soc.demo;

import org.jspecify.annotations.NullMarked;
