package rocu.soc.orders.lifecycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.json.BodyReader;
import rocu.soc.chassis.policy.Marking;
import rocu.soc.chassis.record.Reference;
import rocu.soc.orders.catalogue.DurationType;

/** Reads the facts of an order by structure and codes alone, and what must go together to be kept at all. */
public final class OrderFactsReader {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TERMS = 4_000;

    private OrderFactsReader() {}

    public static OrderFacts facts(BodyReader reader) {
        OrderFacts facts = new OrderFacts(order(reader), management(reader));
        if (facts.management().releasedOn() != null && !facts.order().startsOnRelease()) {
            reader.broken("releasedOn", "not-taken", "Only an order that starts on release names its day.");
        }
        return facts;
    }

    private static CourtOrder order(BodyReader reader) {
        LocalDate madeOn = reader.requiredDay("madeOn");
        return new CourtOrder(
                reader.requiredText("orderType", LONGEST_NAME),
                OrderSubjectReader.subject(reader),
                reader.optionalText("court", LONGEST_NAME).orElse(null),
                madeOn,
                reader.optionalDay("inForceFrom").orElse(madeOn),
                reader.optionalFlag("startsOnRelease").orElse(false),
                reader.requiredCode("durationType", DurationType.class),
                reader.optionalDay("endsOn").orElse(null),
                reader.optionalText("terms", LONGEST_TERMS).orElse(null),
                reader.optionalFlag("powerOfArrest").orElse(false));
    }

    private static OrderManagement management(BodyReader reader) {
        OrderManagement management = new OrderManagement(
                reader.optionalText("managingUnit", LONGEST_NAME).orElse(null),
                manager(reader),
                reader.optionalCode("subjectLocation", SubjectLocation.class).orElse(SubjectLocation.UNKNOWN),
                reader.optionalDay("releasedOn").orElse(null),
                reader.optionalCode("supervision", Supervision.class).orElse(Supervision.UNKNOWN),
                reader.optionalText("residenceOrganisation", LONGEST_NAME).orElse(null),
                reader.optionalId("threatId").orElse(null),
                threatReference(reader),
                reader.optionalCode("marking", Marking.class).orElse(Marking.OFFICIAL_SENSITIVE),
                reader.optionalCode("handling", Handling.class).orElse(Handling.P),
                reader.optionalText("handlingConditions", LONGEST_TERMS).orElse(null));
        judgeHandling(management, reader);
        return management;
    }

    /** As threats are known by it, if it can be one. */
    static @Nullable String threatReference(BodyReader reader) {
        return reader.optionalText("threatReference", LONGEST_NAME)
                .map(text -> Reference.parse(text).map(Reference::value).orElse(text))
                .orElse(null);
    }

    private static @Nullable Manager manager(BodyReader body) {
        return body.optionalObject("manager")
                .map(reader -> {
                    Manager manager = new Manager(
                            reader.requiredText("userId", LONGEST_NAME),
                            reader.optionalText("name", LONGEST_NAME).orElse(null));
                    reader.noMore();
                    return manager;
                })
                .orElse(null);
    }

    private static void judgeHandling(OrderManagement management, BodyReader reader) {
        boolean conditions = management.handlingConditions() != null;
        switch (management.handling()) {
            case P -> {
                if (conditions) {
                    reader.broken("handlingConditions", "not-taken", "Conditions go with handling C.");
                }
            }
            case C -> {
                if (!conditions) {
                    reader.broken("handlingConditions", "required", "Handling C names its conditions.");
                }
            }
        }
    }
}
