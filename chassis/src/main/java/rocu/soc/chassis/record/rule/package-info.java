/** Dated rules: what holds from one day to another, as data that an administrator keeps, with its source and its history. */
@NullMarked
package rocu.soc.chassis.record.rule;

import org.jspecify.annotations.NullMarked;
