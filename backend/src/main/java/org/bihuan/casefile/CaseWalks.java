package org.bihuan.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which indexes lead to the cases that are looked for: whatever is combined, each list walks the one that meets fewest others. */
final class CaseWalks {

    private CaseWalks() {}

    /** By number if a beginning of it is given; by closing if that is all that tells where to look; otherwise by opening. */
    static String order(
            CaseCriteria criteria, CaseScope scope, @Nullable List<String> usccs, @Nullable List<String> handlers) {
        if (criteria.number() != null) {
            return "number";
        }
        boolean byClosing = criteria.hasClosedPeriod()
                && Stream.of(criteria.outcome(), criteria.town(), usccs, handlers)
                        .allMatch(one -> one == null)
                && scope.readsAll();
        return byClosing ? "closed" : "opened";
    }

    static List<CaseWalk> of(
            CaseCriteria criteria,
            CaseScope scope,
            @Nullable List<String> usccs,
            @Nullable List<String> handlers,
            String order) {
        boolean foundNobody = handlers != null && handlers.isEmpty();
        if (foundNobody || isImpossible(criteria)) {
            return List.of();
        }
        // a party's or an enterprise's cases are few: type and data scope are asked of each
        boolean plain = !hasMoreThanOpening(criteria);
        boolean narrowed = !plain || !scope.readsAll() || criteria.type() != null;
        if (usccs != null) {
            return usccs.stream()
                    .map(uscc -> new CaseWalk("enterprise", null, null, uscc, narrowed || handlers != null))
                    .toList();
        }
        if (handlers != null) {
            return handlers.stream()
                    .map(key -> new CaseWalk("party", null, null, key, narrowed))
                    .toList();
        }
        List<CaseWalk> walks = new ArrayList<>();
        scope.wholeTypes().forEach(type -> walks.addAll(ofType(type, criteria, order)));
        String town = scope.town();
        if (town != null && (criteria.town() == null || criteria.town().equals(town))) {
            scope.townTypes().forEach(type -> walks.addAll(ofTown(type, town, criteria)));
        }
        scope.parties()
                .forEach(party ->
                        walks.add(new CaseWalk("party", null, null, party, !plain || criteria.type() != null)));
        return walks;
    }

    private static List<CaseWalk> ofType(String type, CaseCriteria criteria, String order) {
        boolean closing = criteria.hasClosedPeriod();
        if (order.equals("number")) {
            boolean narrowed = criteria.outcome() != null || criteria.town() != null || closing || hasOpening(criteria);
            return states(criteria)
                    .map(status -> new CaseWalk("number", type, status, null, narrowed))
                    .toList();
        }
        if (criteria.outcome() != null) {
            return List.of(new CaseWalk("outcome", type, null, criteria.outcome(), criteria.town() != null || closing));
        }
        if (order.equals("closed")) {
            return List.of(new CaseWalk("closed", type, null, null, hasOpening(criteria)));
        }
        if (criteria.town() != null) {
            return ofTown(type, criteria.town(), criteria);
        }
        return states(criteria)
                .map(status -> new CaseWalk("status", type, status, null, closing))
                .toList();
    }

    private static List<CaseWalk> ofTown(String type, String town, CaseCriteria criteria) {
        boolean narrowed = criteria.outcome() != null
                || criteria.hasClosedPeriod()
                || criteria.number() != null && hasOpening(criteria);
        return states(criteria)
                .map(status -> new CaseWalk("town", type, status, town, narrowed))
                .toList();
    }

    /** What is open has neither outcome nor day of closing. */
    private static boolean isImpossible(CaseCriteria criteria) {
        return criteria.status() != null
                && !criteria.status().equals(CaseFile.CLOSED)
                && (criteria.outcome() != null || criteria.hasClosedPeriod());
    }

    private static boolean hasOpening(CaseCriteria criteria) {
        return criteria.openedFrom() != null || criteria.openedTo() != null;
    }

    /** Whether there are conditions that a walk along the days of opening does not answer by itself. */
    private static boolean hasMoreThanOpening(CaseCriteria criteria) {
        return criteria.status() != null
                || criteria.outcome() != null
                || criteria.town() != null
                || criteria.hasClosedPeriod()
                || criteria.number() != null && hasOpening(criteria);
    }

    private static Stream<String> states(CaseCriteria criteria) {
        if (criteria.status() != null) {
            return Stream.of(criteria.status());
        }
        return criteria.outcome() != null || criteria.hasClosedPeriod()
                ? Stream.of(CaseFile.CLOSED)
                : CaseCriteria.STATES.stream();
    }
}
