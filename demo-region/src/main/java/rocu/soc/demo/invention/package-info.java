/** What is made up, and comes out the same each time: chance, days, names, texts and lines. */
@NullMarked
package rocu.soc.demo.invention;

import org.jspecify.annotations.NullMarked;
