/** What the records of a region have to give, read from a file in which each number says its basis. */
@NullMarked
package rocu.soc.demo.targets;

import org.jspecify.annotations.NullMarked;
