/** What an administrator sees and does about the working of one service, without seeing any of its records. */
@NullMarked
package rocu.soc.chassis.operations;

import org.jspecify.annotations.NullMarked;
