package rocu.soc.disruption.recording;

import rocu.soc.chassis.command.Answer;

/**
 * A disruption that is being recorded.
 *
 * @param head what never changes of it, and its present state
 * @param version its first version
 * @param answer what the command that records it answers
 */
record NewDisruption(Disruption head, DisruptionVersion version, Answer answer) {}
