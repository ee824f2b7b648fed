/** The walk: every endpoint, role, relation and marking against docs/policy.md, read here independently of the policy code. */
@NullMarked
package rocu.soc.systemtests.walk;

import org.jspecify.annotations.NullMarked;
