package rocu.soc.threat.masterlist;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import rocu.soc.chassis.load.HistoricRows;
import rocu.soc.chassis.load.VersionName;

/** Versions of threats as the table holds them. */
final class PastRows {

    private PastRows() {}

    static ArrayNode of(Map<VersionName, PastVersion> versions) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        versions.forEach((name, past) -> rows.add(row(name, past)));
        return rows;
    }

    private static ObjectNode row(VersionName name, PastVersion past) {
        ThreatFacts facts = past.facts();
        Standing standing = past.standing();
        LeadOfficer officer = standing.leadResponsibleOfficer();
        AssessmentType assessed = standing.assessmentType();
        ObjectNode row = HistoricRows.row("threat_id", name, past.entry())
                .put("working_title", facts.workingTitle())
                .put("primary_crime_type", facts.primaryCrimeType())
                .put("marking", facts.marking().name())
                .put("contact_unit", facts.contactUnit())
                .put("soc", facts.soc())
                .put("narrative", facts.narrative())
                .put("threat_type", standing.threatType().name())
                .put("phase", standing.phase().name())
                .put("lead_officer", officer == null ? null : officer.userId())
                .put("lead_officer_name", officer == null ? null : officer.name())
                .put("lead_officer_unit", officer == null ? null : officer.unit())
                .put("assessment_type", assessed == null ? null : assessed.name())
                .put("tier", standing.tier())
                .put("moderation_status", standing.moderationStatus().name());
        texts(row, "crime_types", facts.crimeTypes());
        texts(row, "places", facts.places());
        texts(row, "affected_organisations", facts.affectedOrganisations());
        texts(row, "supporting_organisations", facts.supportingOrganisations());
        texts(row, "groups", standing.groups());
        return row;
    }

    private static void texts(ObjectNode row, String column, List<String> texts) {
        texts.forEach(row.putArray(column)::add);
    }
}
