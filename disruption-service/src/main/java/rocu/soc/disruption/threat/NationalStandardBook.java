package rocu.soc.disruption.threat;

import jakarta.enterprise.context.ApplicationScoped;
import rocu.soc.chassis.record.rule.DatedRule;
import rocu.soc.chassis.record.rule.RuleBook;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.Declared;

/** The national minimum standards of recording as a book of dated rules with one key. */
@ApplicationScoped
class NationalStandardBook implements RuleBook<RecordableThreats> {

    static final String ADDRESS = "/api/v1/dated-rules/national-standard";
    static final String KEY = "threat-types";

    @Override
    public String name() {
        return "national-standard";
    }

    @Override
    public Class<RecordableThreats> values() {
        return RecordableThreats.class;
    }

    @Override
    public String address(String key) {
        return ADDRESS;
    }

    @Override
    public StandardDocument document(DatedRule<RecordableThreats> rule) {
        return StandardDocument.of(rule);
    }

    @Override
    public RecordableThreats readValue(Stated<RecordableThreats> stated, BodyReader reader) {
        return Declared.of(RecordableThreats.class).read(reader);
    }
}
