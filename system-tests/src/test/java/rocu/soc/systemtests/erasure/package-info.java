/** The rights of people in records of all services: what is held of them, and that nothing of it is left once it is erased. */
@NullMarked
package rocu.soc.systemtests.erasure;

import org.jspecify.annotations.NullMarked;
