package rocu.soc.gateway.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import rocu.soc.chassis.operations.OperatingDocument;
import rocu.soc.gateway.composition.AllServices;
import rocu.soc.gateway.composition.Answered;
import rocu.soc.gateway.composition.SuiteService;

/** Whether events are on their way from one service to another. */
@ApplicationScoped
class Traffic {

    @Inject
    AllServices services;

    /** How the services got on; of one that did not answer nothing is known. */
    record Look(Map<SuiteService, OperatingDocument> states) {

        Look {
            states = Map.copyOf(states);
        }

        /**
         * Whether something waits to be told by the owner, or to be read by the consumer of the copy. Where that is not known,
         * it may: a consumer that holds no partition waits for its turn, as after a crash.
         */
        boolean between(SuiteService owner, SuiteService reader, String consumer) {
            OperatingDocument published = states.get(owner);
            OperatingDocument read = states.get(reader);
            return published == null
                    || read == null
                    || published.outboxWaitingRows() > 0
                    || read.consumers().stream()
                            .filter(one -> one.consumer().equals(consumer))
                            .anyMatch(one -> one.lag() > 0 || one.partitions().isEmpty());
        }
    }

    Look look() {
        Map<SuiteService, OperatingDocument> states = new EnumMap<>(SuiteService.class);
        for (Answered<OperatingDocument> asked : services.holdingRecords("state", OperatingDocument.class)) {
            if (asked.answer() != null) {
                states.put(asked.service(), asked.answer());
            }
        }
        return new Look(states);
    }
}
