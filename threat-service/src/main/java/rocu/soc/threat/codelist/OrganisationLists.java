package rocu.soc.threat.codelist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import rocu.soc.chassis.record.rule.Confidence;
import rocu.soc.chassis.web.organisation.Organisation;
import rocu.soc.chassis.web.organisation.Organisations;

/**
 * The organisations, and the police regions that they make up, as code lists. They come from the list of organisations that each
 * service holds, so that nobody states them here, and no earlier state of them is kept.
 */
@ApplicationScoped
class OrganisationLists {

    static final String ORGANISATIONS = "organisations";
    static final String REGIONS = "regions";

    private static final String KINDS = "organisation-kinds";
    private static final String OURS = "ours";

    @Inject
    Organisations organisations;

    static boolean has(String list) {
        return list.equals(ORGANISATIONS) || list.equals(REGIONS);
    }

    /**
     * Both lists, by name.
     *
     * @param stated the other lists, which say what the kinds of organisations and the regions are called
     */
    Map<String, CodeList> all(Map<String, CodeList> stated) {
        Map<String, CodeListEntry> kinds = byCode(stated, KINDS);
        Map<String, CodeListEntry> places = byCode(stated, CodeLists.PLACES);
        List<Organisation> sorted = organisations.all().values().stream()
                .sorted(Comparator.comparing(Organisation::id))
                .toList();
        Set<String> regions = sorted.stream()
                .map(Organisation::region)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Map.of(
                ORGANISATIONS,
                CodeList.of(
                        ORGANISATIONS,
                        sorted.stream()
                                .map(one -> entry(
                                        one,
                                        Objects.requireNonNull(
                                                kinds.get(one.kind().name()))))
                                .toList()),
                REGIONS,
                CodeList.of(
                        REGIONS,
                        places.values().stream()
                                .filter(place -> regions.contains(place.code()))
                                .sorted(Comparator.comparing(CodeListEntry::code))
                                .toList()));
    }

    private static CodeListEntry entry(Organisation organisation, CodeListEntry kind) {
        return new CodeListEntry(
                organisation.id(),
                organisation.name(),
                kind.label(),
                organisation.source().equals(OURS) ? CodeSource.OURS : CodeSource.PUBLIC,
                Confidence.HIGH,
                organisation.validFrom(),
                organisation.validTo(),
                organisation.kind(),
                organisation.region());
    }

    /** What each code of a list means now. */
    private static Map<String, CodeListEntry> byCode(Map<String, CodeList> lists, String name) {
        return Objects.requireNonNull(lists.get(name), name).items().stream()
                .collect(Collectors.toMap(CodeListEntry::code, entry -> entry, (earlier, later) -> later));
    }
}
