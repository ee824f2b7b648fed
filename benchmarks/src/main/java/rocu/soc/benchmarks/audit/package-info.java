/** What the indexes of the audit log cost each command, and what they give auditors. */
@NullMarked
package rocu.soc.benchmarks.audit;

import org.jspecify.annotations.NullMarked;
