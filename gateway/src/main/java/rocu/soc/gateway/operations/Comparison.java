package rocu.soc.gateway.operations;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.operations.reconcile.HeldRecord;
import rocu.soc.gateway.operations.ReconciliationDocument.Difference;

/**
 * One copy beside its owner. The first look merges both in the order of their ids, in memory that does not grow with them.
 * What differs then may only be on its way: it is looked at again, the copy before the owner, and only what the copy does not
 * have of the first look's versions counts as a difference still. Differences beyond the first {@value #KEPT} are counted as
 * the first look saw them.
 */
final class Comparison {

    private static final int KEPT = 1_000;
    private static final int EXAMPLES = 10;

    private final Side owner;
    private final Side copy;
    private final Map<String, @Nullable Integer> due = new LinkedHashMap<>();
    private final Map<DifferenceKind, Long> beyond = new EnumMap<>(DifferenceKind.class);
    private List<Difference> differing = new ArrayList<>();
    private long records;

    Comparison(Side owner, Side copy) {
        this.owner = owner;
        this.copy = copy;
    }

    /** Whether a difference is left that may go away. */
    boolean differs() {
        return !differing.isEmpty();
    }

    void look() {
        SideReader owned = owner.read();
        SideReader copied = copy.read();
        for (HeldRecord one = owned.peek(), other = copied.peek();
                one != null || other != null;
                one = owned.peek(), other = copied.peek()) {
            int order = order(one, other);
            HeldRecord here = order <= 0 ? one : null;
            HeldRecord there = order >= 0 ? other : null;
            judge(here, there);
            if (here != null) {
                owned.advance();
            }
            if (there != null) {
                copied.advance();
            }
        }
    }

    void lookAgain() {
        List<Difference> left = new ArrayList<>();
        List<String> ids = differing.stream().map(Difference::id).toList();
        for (int from = 0; from < ids.size(); from += Side.ASKED_AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + Side.ASKED_AT_ONCE));
            Map<String, Integer> copied = copy.named(some);
            Map<String, Integer> owned = owner.named(some);
            for (String id : some) {
                DifferenceKind kind = DifferenceKind.of(due.get(id), owned.get(id), copied.get(id));
                if (kind != null) {
                    left.add(new Difference(id, kind, owned.get(id), copied.get(id)));
                    due.putIfAbsent(id, owned.get(id));
                }
            }
        }
        differing = left;
    }

    long records() {
        return records;
    }

    long count(DifferenceKind kind) {
        return beyond.getOrDefault(kind, 0L)
                + differing.stream().filter(one -> one.kind() == kind).count();
    }

    List<Difference> examples() {
        return differing.stream().limit(EXAMPLES).toList();
    }

    private void judge(@Nullable HeldRecord owned, @Nullable HeldRecord copied) {
        records++;
        Integer version = owned == null ? null : owned.sequence();
        Integer copiedVersion = copied == null ? null : copied.sequence();
        DifferenceKind kind = DifferenceKind.of(null, version, copiedVersion);
        if (kind == null) {
            return;
        }
        if (differing.size() == KEPT) {
            beyond.merge(kind, 1L, Long::sum);
            return;
        }
        HeldRecord either = owned == null ? copied : owned;
        if (either != null) {
            differing.add(new Difference(either.id(), kind, version, copiedVersion));
            due.put(either.id(), version);
        }
    }

    private static int order(@Nullable HeldRecord one, @Nullable HeldRecord other) {
        if (one == null) {
            return 1;
        }
        return other == null ? -1 : one.id().compareTo(other.id());
    }
}
