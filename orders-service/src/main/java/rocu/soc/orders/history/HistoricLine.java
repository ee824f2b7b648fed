package rocu.soc.orders.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import rocu.soc.chassis.json.BodyReader;
import rocu.soc.chassis.load.HistoricEntry;
import rocu.soc.chassis.load.HistoricLines;
import rocu.soc.orders.catalogue.OrderTypes;
import rocu.soc.orders.lifecycle.OrderFacts;
import rocu.soc.orders.lifecycle.OrderFactsReader;
import rocu.soc.orders.lifecycle.OrderRules;
import rocu.soc.orders.lifecycle.PastVersion;

/** Reads what a line of a historic load says of an order. */
@ApplicationScoped
class HistoricLine implements HistoricLines.Rest<PastVersion> {

    private static final int LONGEST_NAME = 200;

    @Inject
    OrderRules rules;

    @Inject
    OrderTypes types;

    @Override
    public PastVersion read(BodyReader line, HistoricEntry entry) {
        OrderFacts facts = OrderFactsReader.facts(line);
        String managing =
                line.optionalText("managingOrganisation", LONGEST_NAME).orElse(entry.organisation());
        rules.judgePastManaging(managing, line);
        rules.judgeResidence(facts.management().residenceOrganisation(), line);
        if (!types.codes().contains(facts.order().orderType())) {
            line.broken("orderType", "unknown-order-type", "The codes are listed at /api/v1/order-types.");
        }
        return new PastVersion(entry, managing, facts);
    }
}
