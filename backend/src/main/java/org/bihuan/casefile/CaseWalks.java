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
        if (isImpossible(criteria)) {
            return List.of();
        }
        if (usccs != null) {
            return usccs.stream()
                    .map(uscc -> new CaseWalk("enterprise", null, uscc, true))
                    .toList();
        }
        List<CaseWalk> walks = new ArrayList<>();
        boolean plain = !hasMoreThanOpening(criteria);
        if (handlers != null) {
            boolean narrowed = !plain || !scope.readsAll() || criteria.type() != null;
            handlers.forEach(key -> walks.add(new CaseWalk("party", null, key, narrowed)));
            return walks;
        }
        scope.wholeTypes().forEach(type -> walks.addAll(ofType(type, criteria, order)));
        String town = scope.town();
        if (town != null && (criteria.town() == null || criteria.town().equals(town))) {
            boolean narrowed = criteria.status() != null
                    || criteria.outcome() != null
                    || criteria.hasClosedPeriod()
                    || criteria.number() != null && hasOpening(criteria);
            scope.townTypes().forEach(type -> walks.add(new CaseWalk("town", type, town, narrowed)));
        }
        scope.parties()
                .forEach(party -> walks.add(new CaseWalk("party", null, party, !plain || criteria.type() != null)));
        return walks;
    }

    private static List<CaseWalk> ofType(String type, CaseCriteria criteria, String order) {
        boolean closing = criteria.hasClosedPeriod();
        if (order.equals("number")) {
            boolean narrowed = criteria.outcome() != null || criteria.town() != null || closing || hasOpening(criteria);
            return states(criteria)
                    .map(status -> new CaseWalk("number", type, status, narrowed))
                    .toList();
        }
        if (criteria.outcome() != null) {
            return List.of(new CaseWalk("outcome", type, criteria.outcome(), criteria.town() != null || closing));
        }
        if (order.equals("closed")) {
            return List.of(new CaseWalk("closed", type, null, hasOpening(criteria)));
        }
        boolean isOpen = criteria.status() != null && !CaseFile.CLOSED.equals(criteria.status());
        if (criteria.town() != null && !isOpen) {
            return List.of(new CaseWalk("town", type, criteria.town(), criteria.status() != null || closing));
        }
        if (closing) {
            return List.of(new CaseWalk("status", type, CaseFile.CLOSED, true));
        }
        return states(criteria)
                .map(status -> new CaseWalk("status", type, status, criteria.town() != null))
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
        return criteria.status() == null ? CaseCriteria.STATES.stream() : Stream.of(criteria.status());
    }
}
