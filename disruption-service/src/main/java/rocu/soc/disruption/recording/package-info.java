/** Recording a disruption, and reading it again. */
@NullMarked
package rocu.soc.disruption.recording;

import org.jspecify.annotations.NullMarked;
