package rocu.soc.orders.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rocu.soc.chassis.messaging.peer.KnownRecord;
import rocu.soc.chassis.messaging.peer.LinkStatus;
import rocu.soc.chassis.record.Reference;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.list.Criteria;
import rocu.soc.chassis.web.policy.RowPredicate;
import rocu.soc.orders.threat.KnownThreats;

/**
 * To whom the link of an order to a threat shows (docs/policy.md): a settled one to whom the threat shows today; a pending
 * one to the account that named the threat, since nobody can say yet who may know of it; a refused one to that account's
 * organisation, which names another. To everybody else the order has no link.
 */
@ApplicationScoped
class ShownLinks {

    @Inject
    KnownThreats threats;

    /** What the caller sees of one. */
    ThreatLink shown(ThreatLink link, Caller caller) {
        return among(List.of(link), caller).apply(link);
    }

    /** What the caller sees of each of them. */
    Function<ThreatLink, ThreatLink> among(Collection<ThreatLink> links, Caller caller) {
        List<ThreatLink> settled = links.stream()
                .filter(link -> link.linkStatus() == LinkStatus.SETTLED)
                .toList();
        Map<UUID, KnownRecord> byId = new HashMap<>();
        Map<String, KnownRecord> byReference = new HashMap<>();
        for (KnownRecord threat : threats.findAll(
                settled.stream()
                        .map(ThreatLink::threatId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                settled.stream()
                        .map(ThreatLink::threatReference)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))) {
            if (threats.shows(threat, caller)) {
                byId.put(threat.id(), threat);
                byReference.put(threat.reference(), threat);
            }
        }
        return link -> switch (link.linkStatus()) {
            case NONE -> ThreatLink.NONE;
            case SETTLED -> {
                KnownRecord threat =
                        link.threatId() == null ? byReference.get(link.threatReference()) : byId.get(link.threatId());
                yield threat == null ? ThreatLink.NONE : ThreatLink.settled(threat);
            }
            case PENDING -> link.requester().userId().equals(caller.userId()) ? link : ThreatLink.NONE;
            case REFUSED ->
                link.requester().organisation().equals(caller.organisation().id()) ? link : ThreatLink.NONE;
        };
    }

    /** The rows whose link shows with one of those codes; one that does not show counts as none. */
    void withStatus(List<String> codes, String alias, Caller caller, Criteria criteria) {
        if (!codes.contains(LinkStatus.NONE.name())) {
            // What shows is what it is, or nothing; so the index of those that are not settled finds them.
            criteria.in(alias + ".link_status", codes);
        }
        RowPredicate settled = threats.shown(named(alias), caller);
        List<Object> parameters = new ArrayList<>(settled.parameters());
        parameters.add(caller.userId());
        parameters.add(caller.organisation().id());
        parameters.add(codes.toArray(String[]::new));
        criteria.and(
                """
                case %1$s.link_status
                     when 'SETTLED' then case when %2$s then 'SETTLED' else 'NONE' end
                     when 'PENDING' then case when %3$s then 'PENDING' else 'NONE' end
                     when 'REFUSED' then case when %4$s then 'REFUSED' else 'NONE' end
                     else 'NONE'
                end = any (?)
                """.formatted(alias, settled.sql(), requester(alias, 1), requester(alias, 2)), parameters.toArray());
    }

    /** The rows whose link shows and names one of those threats, by id or by reference. */
    void naming(List<String> given, String alias, Caller caller, Criteria criteria) {
        String[] texts = given.stream()
                .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT), canonical(text)))
                .toArray(String[]::new);
        List<KnownRecord> known =
                threats
                        .findAll(Stream.of(texts).flatMap(ShownLinks::id).collect(Collectors.toSet()), List.of(texts))
                        .stream()
                        .filter(threat -> threats.shows(threat, caller))
                        .toList();
        criteria.and(
                """
                %1$s.link_status = 'SETTLED'
                    and (%1$s.threat_id = any (?::uuid[]) or %1$s.threat_id is null and %1$s.threat_reference = any (?))
                 or (%1$s.link_status = 'PENDING' and %2$s or %1$s.link_status = 'REFUSED' and %3$s)
                    and (%1$s.threat_id::text = any (?) or %1$s.threat_reference = any (?))
                """.formatted(alias, requester(alias, 1), requester(alias, 2)),
                known.stream().map(threat -> threat.id().toString()).toArray(String[]::new),
                known.stream().map(KnownRecord::reference).toArray(String[]::new),
                caller.userId(),
                caller.organisation().id(),
                texts,
                texts);
    }

    /** The condition that a line of the stored requester is a text: the account, or its organisation. */
    private static String requester(String alias, int line) {
        return "split_part(" + alias + ".link_requester, chr(10), " + line + ") = ?";
    }

    private static String named(String alias) {
        return "t.id = " + alias + ".threat_id or " + alias + ".threat_id is null and t.reference = " + alias
                + ".threat_reference";
    }

    private static String canonical(String typed) {
        return Reference.parse(typed).map(Reference::value).orElse(typed);
    }

    private static Stream<UUID> id(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
