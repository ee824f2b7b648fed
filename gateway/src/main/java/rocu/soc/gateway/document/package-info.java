/** The API documents of all services as one, and the page that shows it. */
@NullMarked
package rocu.soc.gateway.document;

import org.jspecify.annotations.NullMarked;
